"""What `suggest` prints: one YAML text, entries to keep, and in comments all that is the curator's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from geo.catalogue import Article, Catalogue
from geo.drafts.draft import Draft, LeftAside, Suggestions
from geo.drafts.kin import Known, known_of, same_as
from geo.drafts.registering import Registers
from geo.drafts.retold import leaders
from geo.drafts.stanzas import Stanza, movement_stanza
from geo.text import Span, line_and_column
from geo.writing import listed


@dataclass(frozen=True)
class Offer:
    """A draft with its entry, what keeps it from being ready, and the entries of the catalogue that tell
    the same. `settled` is what the catalogue has of its sentence: entries that quote it, or "set aside".
    `retells` are drafts of the same article, by the ids of their entries, that state this movement better."""

    draft: Draft
    stanza: Stanza
    doubts: tuple[str, ...]
    same_as: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()
    retells: tuple[str, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether it can become an entry of its own as it is."""
        return not (self.doubts or self.same_as or self.settled or self.retells)


def offers(suggestions: Suggestions, catalogue: Catalogue, article: Article, registers: Registers) -> tuple[Offer, ...]:
    """The drafts as entries, in the order of the article."""
    known, taken, drafts = known_of(catalogue), {*catalogue.movements, *catalogue.totals}, suggestions.drafts
    led = leaders(drafts, catalogue.texts[article.id], article.language.split("-")[0])
    made: dict[int, Offer] = {}
    for number in sorted(range(len(drafts)), key=lambda each: each in led):  # who leads has the plain id
        made[number] = _offer(drafts[number], catalogue, article, registers, known, taken)
    ids = {number: str(offer.stanza.entry["id"]) for number, offer in made.items()}
    free = {number for number, offer in made.items() if not (offer.same_as or offer.settled)}
    for number, others in led.items():
        if number in free and set(others) <= free:
            made[number] = replace(made[number], retells=tuple(ids[other] for other in others))
    return tuple(made[number] for number in range(len(drafts)))


def offer_of(draft: Draft, catalogue: Catalogue, article: Article, registers: Registers) -> Offer:
    """One draft as an entry, as a curator corrected it."""
    taken = {*catalogue.movements, *catalogue.totals}
    return _offer(draft, catalogue, article, registers, known_of(catalogue), taken)


def _offer(
    draft: Draft,
    catalogue: Catalogue,
    article: Article,
    registers: Registers,
    known: Iterable[Known],
    taken: set[str],
) -> Offer:
    text = catalogue.texts[article.id]
    written = movement_stanza(draft, article.id, text, article.language, registers, taken)
    doubts = tuple(f"{doubt.field}: {doubt.why}" for doubt in draft.doubts)
    doubts += tuple(f"{name}: its words stand twice in the sentence" for name in written.unsayable)
    return Offer(draft, written, doubts, same_as(draft, known), tuple(_settled(draft, catalogue, article)))


def _settled(draft: Draft, catalogue: Catalogue, article: Article) -> Iterator[str]:
    """The entries and totals that quote the draft's verb; "set aside" where its sentence is."""
    for name in catalogue.citing[article.id]:
        own = (item.span for item in catalogue.evidence[name] if item.article.id == article.id)
        if any(span.start < draft.verb.end and draft.verb.start < span.end for span in own):
            yield name
    sentence = draft.sentence.cut(catalogue.texts[article.id])
    if any(one.quote in sentence or sentence in one.quote for one in article.set_aside):
        yield "set aside"


def page(suggestions: Suggestions, made: Iterable[Offer], registers: Registers, text: str) -> str:
    """All that is suggested as one YAML text."""
    ready = [offer for offer in made if offer.ready]
    others = [offer for offer in made if not offer.ready]
    lines = [
        f"# sentences: {suggestions.sentences}; drafts ready: {len(ready)}; for the curator: {len(others)}; "
        f"that become none: {len(suggestions.asides)}"
    ]
    needed = referred(ready)
    for kind, entries in registers.new.items():
        wanted = [entry for name, entry in entries.items() if (kind, name) in needed]
        if wanted:
            lines += ["", f"{kind}:", *(_block(listed(entry)) for entry in wanted)]
    if ready:
        lines += ["", "movements:"]
    for offer in ready:
        lines += [f"  # {_where(offer.draft.sentence, text)}", _block(_entry(offer))]
    for offer in others:
        lines += ["", f"# for the curator, {_where(offer.draft.sentence, text)}"]
        if offer.settled:
            lines.append(f"#   there already: {', '.join(offer.settled)}")
        elif offer.retells:
            told = " or ".join(offer.retells)
            lines.append(f"#   states the movement of {told} again: a claim to add there, unless it is another one")
        elif offer.same_as:
            told = " or ".join(offer.same_as)
            lines.append(f"#   says the same as {told}: a claim to add there, unless it is another movement")
        lines += [f"#   {doubt}" for doubt in offer.doubts]
        lines += [f"# {line}" for line in _entry(offer).rstrip().splitlines()]
    lines += _asides(suggestions.asides, text)
    return "\n".join(lines).rstrip() + "\n"


def _asides(asides: Iterable[LeftAside], text: str) -> Iterator[str]:
    """Each sentence with its reason; a reason that many in a row have is said once."""
    for number, (told, group) in enumerate(groupby(asides, key=lambda aside: (aside.why, aside.reason))):
        if number == 0:
            yield "\n# no draft:"
        why, reason = told
        sentences = [_where(aside.sentence, text) for aside in group]
        head = f"# {'' if why == 'trap' else 'not read: '}{reason}:"
        if len(sentences) == 1:
            yield f"{head} {sentences[0]}"
        else:
            yield from (head, *(f"#   {sentence}" for sentence in sentences))


def _entry(offer: Offer) -> str:
    return listed(offer.stanza.entry, offer.stanza.comments)


def _block(text: str) -> str:
    return text.rstrip()


def _where(sentence: Span, text: str) -> str:
    """The line and the sentence, on one line."""
    line, _ = line_and_column(sentence.start, text)
    return f"line {line}: {' '.join(sentence.cut(text).split())}"


def referred(made: Iterable[Offer]) -> set[tuple[str, str]]:
    """The entries of registers, by list and id, that the offers refer to."""
    found: set[tuple[str, str]] = set()
    for offer in made:
        entry = offer.stanza.entry
        found.add(("forces", str(entry.get("force"))))
        found.add(("speakers", str(entry.get("announced", {}).get("by"))))
        found |= {("places", str(entry.get(end))) for end in ("origin", "destination")}
        found |= {("places", str(end)) for end in entry.get("via", ())}
    return found


def offers_of(catalogue: Catalogue, article: Article, suggestions: Suggestions) -> tuple[tuple[Offer, ...], Registers]:
    """The offers of an article of the catalogue, and the registers with what they add."""
    registers = Registers(catalogue.forces, catalogue.speakers, catalogue.places, article.language)
    return offers(suggestions, catalogue, article, registers), registers
