"""What a movement is told in: a past behind it, a habit, somebody else's word; each with its neighbour that is read."""

from __future__ import annotations

import pytest

from geo.reading import read
from tests.spans import spans_of

# (language, sentence in which the frame takes it away, the same without, words, status)
FRAMED = [
    ("en", "Paris pulled 300 men out of Gao years before the coup.",
     "Paris pulled 300 men out of Gao.", "pulled", "in_place"),
    ("en", "Last time, Oslo sent 300 soldiers to Mali.",
     "On Monday, Oslo sent 300 soldiers to Mali.", "sent", "in_place"),
    ("en", "In the previous crisis Oslo sent 300 soldiers to Mali.",
     "In the present crisis Oslo sent 300 soldiers to Mali.",
     "sent", "in_place"),
    ("en", "In the Gulf War Oslo sent 300 soldiers to Dhahran.", "In the night Oslo sent 300 soldiers to Dhahran.",
     "sent", "in_place"),
    ("en", "Every year Canada deploys 120 reservists to Norway.", "On Monday Canada deploys 120 reservists to Norway.",
     "deploys", "announced"),
    ("en", "Before the last 300 soldiers left Bamako, it rained.",
     "The last 300 soldiers left Bamako.", "left", "in_place"),
    ("en", "It is said that a brigade is moving to Brest.", "The minister said that a brigade is moving to Brest.",
     "is moving", "under_way"),
    ("en", "Moscow says Oslo will send 300 soldiers to Kyiv.", "Oslo says Oslo will send 300 soldiers to Kyiv.",
     "will send", "announced"),
    ("en", "According to Moscow, Oslo will send 300 soldiers to Kyiv.",
     "According to Oslo, Oslo will send 300 soldiers to Kyiv.", "will send", "announced"),
    ("en", "In the view of the general, Oslo will send 300 soldiers to Kyiv.", "Oslo will send 300 soldiers to Kyiv.",
     "will send", "announced"),
    ("en", "Oslo will send 300 soldiers to Mali, Copenhagen hopes.",
     "Oslo will send 300 soldiers to Mali, Oslo said.",
     "will send", "announced"),
    ("en", "It is untrue, he added, that 300 men are leaving Gao.", "He added that 300 men are leaving Gao.",
     "are leaving", "under_way"),
    ("en", "The alert followed after a drone crossed into Latvia.",
     "The alert followed after a battalion crossed into Latvia.",
     "crossed", "in_place"),
    ("en", "The minister flew to Kabul to see 300 soldiers.", "The battalion flew to Kabul to see 300 soldiers.",
     "flew", "in_place"),
    ("en", "France may undertake a deployment of 300 soldiers to Mali.",
     "France will undertake a deployment of 300 soldiers to Mali.", "deployment", "announced"),
    ("en", "The army has been building up 3,000 troops near Goris.", "The army will build up 3,000 troops near Goris.",
     "build", "announced"),
    ("en", "The brigade should already reach Mali.", "The brigade should reach Mali.", "should reach", "considered"),
    ("fr", "Paris avait retiré 300 hommes de Gao des années avant le putsch.", "Paris avait retiré 300 hommes de Gao.",
     "avait retiré", "in_place"),
    ("fr", "La dernière fois, Oslo a envoyé 300 soldats au Mali.", "Lundi, Oslo a envoyé 300 soldats au Mali.",
     "a envoyé", "in_place"),
    ("fr", "Lors de la crise précédente, Oslo a envoyé 300 soldats au Mali.",
     "Lors de la crise actuelle, Oslo a envoyé 300 soldats au Mali.", "a envoyé", "in_place"),
    ("fr", "Dans la guerre du Golfe, Oslo a envoyé 300 soldats à Dhahran.",
     "Dans la nuit, Oslo a envoyé 300 soldats à Dhahran.", "a envoyé", "in_place"),
    ("fr", "Chaque année, le Canada déploie 120 réservistes en Norvège.",
     "Lundi, le Canada déploie 120 réservistes en Norvège.", "déploie", "announced"),
    ("fr", "Moscou affirme qu'Oslo enverra 300 soldats à Kiev.", "Oslo affirme qu'Oslo enverra 300 soldats à Kiev.",
     "enverra", "announced"),
    ("fr", "Selon Moscou, Oslo enverra 300 soldats à Kiev.", "Selon Oslo, Oslo enverra 300 soldats à Kiev.",
     "enverra", "announced"),
    ("fr", "De l'avis du général, Oslo enverra 300 soldats à Kiev.", "Oslo enverra 300 soldats à Kiev.",
     "enverra", "announced"),
    ("fr", "Oslo enverra 300 soldats au Mali, espère Copenhague.", "Oslo enverra 300 soldats au Mali, dit Oslo.",
     "enverra", "announced"),
    ("fr", "Il est inexact, a-t-il ajouté, que 300 hommes quittent Gao.", "Il a ajouté que 300 hommes quittent Gao.",
     "quittent", "under_way"),
    ("fr", "L'alerte a suivi après qu'un drone est entré en Lettonie.",
     "L'alerte a suivi après qu'un bataillon est entré en Lettonie.",
     "est entré", "in_place"),
    ("fr", "Le ministre est parti pour Kaboul voir 300 soldats.",
     "Le bataillon est parti pour Kaboul voir 300 soldats.",
     "est parti", "in_place"),
    ("fr", "Le retrait de 900 soldats de Gao a commencé en mars et s'est achevé lundi.",
     "Le retrait de 900 soldats de Gao a commencé en mars.", "a commencé", "under_way"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "framed", "plain", "words", "status"), FRAMED)
def test_a_movement_in_such_a_frame_is_none_of_the_day(
    language: str, framed: str, plain: str, words: str, status: str
) -> None:
    found = next((other for other in ("has been building", "should already reach") if other in framed), words)
    assert read("status", status, spans_of(found, framed), framed, language).level != "machine"
    assert read("status", status, spans_of(words, plain), plain, language).level == "machine"
