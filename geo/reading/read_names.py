"""Places by their role, speakers by what they say."""

from __future__ import annotations

from geo.reading.context import Context
from geo.reading.model import PlaceNames, Reading, SpeakerNames, Value
from geo.reading.nations import bare, country_names, nations_in, people_named, same_name


def read_place(context: Context, value: Value) -> Reading:
    """Whether the words name the place, and the sentence makes it that end of the movement."""
    assert isinstance(value, PlaceNames)
    results = [_place(context, value, tokens) for tokens in context.ranges]
    rank = {"contradicted": 0, "curator": 1, "machine": 2}
    return min(results, key=lambda reading: rank[reading.level])


def _place(context: Context, value: PlaceNames, tokens: range) -> Reading:
    s, first, last = context.sentence, tokens.start, tokens.stop - 1
    words = s.words(first, last)
    if "-" in s.tokens[last].text and any(same_name(words.rpartition("-")[0], name) for name in value.names):
        return context.made("curator", "name", "is joined to another word")  # "Taiwan-bound"
    if not any(same_name(words, name) for name in value.names):
        return context.made(
            "contradicted", "name", f"is not a name of {value.names[0]!r}" if value.names else "names no known place"
        )
    meant = {code for _, _, code in nations_in(s, first, last) if len(code) == 3}
    if value.country and meant and value.country not in meant and _whole_country(context, first, last):
        capital = not any(bare(name) == bare(words) for name, _ in country_names(s.language))
        open_name = capital or bare(words) in s.lexicon.sets["shared_names"]
        return context.made(
            "curator" if open_name else "contradicted", "name", f"means {', '.join(sorted(meant))}, not {value.country}"
        )
    if any(s.low(k) in s.lexicon.sets["negation_alone"] for k in tokens):
        return context.made("curator", "negation", "holds a negation, and names no place")
    if first == last and people_named(s, first) and _counted_people(context, first):
        return context.made("curator", "people", "names people, and no place")
    if any(bare(words) == bare(name) for name in s.lexicon.sets["institutions"]):
        return context.made("curator", "institution", "names an institution, which is seldom a place")
    role = context.roles.of(first, last)
    wanted = context.field
    if role.role != wanted:
        level = "contradicted" if role.plain and role.role in ("origin", "destination", "via") else "curator"
        told = {
            "none": "is no end of the movement that was read",
            "subject": "is the subject, no end of a movement",
        }.get(role.role, f"follows {role.by!r}: {role.role}")
        return context.made("contradicted" if level == "contradicted" else "curator", "direction", told)
    if not role.sure:
        return context.made("curator", "direction", f"follows {role.by!r}, which leaves the direction open")
    misplaced = context.misplaced.why(role, first, last)
    if misplaced:
        return context.made("curator", "direction", f"follows {role.by!r}, but {misplaced}")
    return context.unread_movement() or context.made("machine", "direction", f"{role.by} → {role.role}")


def _counted_people(context: Context, at: int) -> bool:
    """Whether an article or a number before a demonym tells that it is people: "le départ des Éthiopiens"."""
    s, grammar = context.sentence, context.sentence.lexicon.grammar
    return s.tokens[at - 1].kind == "number" or s.low(at - 1) in grammar["definite"] | grammar["of_the"]


def _whole_country(context: Context, first: int, last: int) -> bool:
    """Whether the words are a country's name and no more: "Ukraine", not "the border of Ukraine"."""
    s = context.sentence
    beside = (s.tokens[k].text for k in (first - 1, last + 1) if 0 < k < len(s.tokens))
    if any(text[:1].isupper() for text in beside):
        return False  # a part of a longer name: "Northern Ireland", "Mexico City"
    for begin, end, _ in nations_in(s, first, last):
        rest = [
            k
            for k in range(first, last + 1)
            if not begin <= k <= end and s.low(k) not in s.lexicon.grammar["determiners"]
        ]
        if not rest:
            return True
    return False


def read_speaker(context: Context, value: Value) -> Reading:
    """Whether the words name who announces, and they do: subject of a verb of saying, or the source named."""
    assert isinstance(value, SpeakerNames)
    if not any(same_name(context.said, name) for name in value.names):
        return context.made(
            "contradicted", "name", f"is not a name of {value.names[0]!r}" if value.names else "names no known speaker"
        )
    spoken = context.speakers.find(context.first, context.last)
    if spoken is None:
        return context.made("curator", "speaker", "is the subject of no verb of saying that was read")
    if spoken.how in ("accused", "object"):
        accused = "accuse" in context.sentence.nodes[spoken.node].classes
        return context.made(
            "contradicted" if accused else "curator", "speaker", f"is spoken of ({spoken.by}), and does not speak"
        )
    if not context.speakers.of_movement(spoken):
        return context.made("curator", "speaker", f"speaks ({spoken.by}), but of no movement that was read")
    return context.made("machine", "speaker", f"{spoken.how} of {spoken.by!r}")
