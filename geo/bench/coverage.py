"""Which sentences of the article somebody has dealt with, and which speak of forces and are still unread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from geo.catalogue import Article, Catalogue
from geo.drafts import Offer, Suggestions
from geo.text import Span, split_sentences


def coverage_of(
    catalogue: Catalogue, article: Article, found: Suggestions, offers: Sequence[Offer]
) -> Iterator[dict[str, Any]]:
    """Each sentence with its state, "quoted" by an entry, "set aside" or "unread"; `forces` where the program finds
    forces in it, `reason` why it drafts nothing; `opens` where it begins a line of its own."""
    text = catalogue.texts[article.id]
    cited = (item for name in catalogue.citing[article.id] for item in catalogue.evidence[name])
    items = (item for item in cited if item.article.id == article.id)
    quoted = [item.span for item in items]
    aside = [one.quote for one in article.set_aside]
    for number, span in enumerate(split_sentences(text, article.language)):
        words = span.cut(text)
        done = any(one.start < span.end and span.start < one.end for one in quoted)
        put = any(quote in words or words in quote for quote in aside)
        drafts = [n for n, offer in enumerate(offers) if _within(offer.draft.sentence, span)]
        reasons = [one.reason for one in found.asides if _within(one.sentence, span)]
        yield {
            "number": number,
            "text": words,
            "opens": number > 0 and _begins_line(span, text),
            "state": "quoted" if done else "set aside" if put else "unread",
            "offers": drafts,
            "forces": bool(drafts or reasons),
            "reason": reasons[0] if reasons else "",
        }


def _within(drafted: Span, sentence: Span) -> bool:
    """Whether what was read lies in the sentence: all of it, or what stands behind its dateline."""
    return sentence.start <= drafted.start and drafted.end <= sentence.end


def _begins_line(span: Span, text: str) -> bool:
    words = span.cut(text)
    begins = span.start + len(words) - len(words.lstrip())
    return "\n" in text[len(text[:begins].rstrip()) : begins]
