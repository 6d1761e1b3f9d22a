"""The brief as a Word document: what is told of each movement, and each quote as a footnote to what it states."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from geo.account import Fact, MovementAccount, Quote, StatementAccount, SumAccount, account_of, headline
from geo.catalogue import Catalogue, Movement
from geo.export.besides import cited, sums_of
from geo.export.footnotes import Footnotes, Styled, child, run_of
from geo.export.legal import legal
from geo.export.licence import licence
from geo.export.office import FONT
from geo.export.packing import MADE, packed, unpacked
from geo.language import Language
from geo.terms import marking_colour

_NOT_OURS = ("thumbnail", "extended-properties", "customXml", "stylesWithEffects")
"""Parts of the library's template that say nothing of this document."""
_LONGEST = 255
"""Characters that a property of a document holds."""


def to_docx(
    movements: Sequence[Movement],
    catalogue: Catalogue,
    say: Language,
    filters: str,
    heading: str | None = None,
    marking: str = "",
) -> bytes:
    """The `movements` as a brief; `filters` says what is filtered, `marking` stands on top and at the foot of pages."""
    document = docx.Document()
    brief = _Brief(document, say)
    name = heading or headline(movements, catalogue, say).words
    _set_up(document, name, filters, catalogue, say)
    _margins(document, marking, say("data {version}", version=catalogue.version), say)
    brief.paragraph(name, "Title")
    brief.paragraph(filters, "Subtitle")
    if not movements:
        brief.paragraph(say("No movement passes these filters."))
    for at, told in enumerate(sums_of(movements, catalogue, say), 1):
        brief.total(told, at)
    for movement in movements:
        brief.movement(account_of(movement, catalogue, say))
    articles = cited(movements, catalogue, say)
    if articles:
        brief.paragraph(say("Sources"), "Heading 1")
    for article in articles:
        item = brief.paragraph(f"{article.letter} · {article.reference} · {article.file}", "List Bullet")
        if article.remark:
            brief.put(item, f" · {say.labelled(article.remark.name, article.remark.value)}")
    brief.paragraph(licence(catalogue, say))
    brief.close()
    buffer = io.BytesIO()
    document.save(buffer)
    return packed(unpacked(buffer.getvalue()))


class _Brief:
    """A document that is being written, in one language."""

    def __init__(self, document: Document, say: Language) -> None:
        self._document, self._say = document, say
        self._notes = Footnotes(document)

    def close(self) -> None:
        self._notes.close()

    def paragraph(self, text: str, style: str | None = None) -> Paragraph:
        """A new paragraph at the end of the document."""
        paragraph = self._document.add_paragraph(style=style)
        self.put(paragraph, text)
        return paragraph

    def put(self, paragraph: Paragraph, text: str, bold: bool = False) -> None:
        """More text at the end of a paragraph."""
        if text:
            paragraph._p.append(run_of(Styled(text, self._say.code, bold)))

    def movement(self, account: MovementAccount) -> None:
        """A section: who and whence and whither, how many, field by field, what differs."""
        heading = self.paragraph(f"{account.numbered} · {account.route}", "Heading 1")
        _bookmark(heading, f"movement_{account.number}", account.number)
        told = self.paragraph("")
        self.put(told, account.strength, bold=True)
        self.put(told, f" · {account.announced} · {account.support.words}")
        self._statement(account)

    def total(self, told: SumAccount, at: int) -> None:
        """A stated total, its parts beside it."""
        heading = self.paragraph(told.total.title, "Heading 1")
        _bookmark(heading, f"total_{at}", 100_000 + at)
        self.paragraph(" · ".join(filter(None, (told.total.equation, told.hidden_words, told.total.support.words))))
        self._statement(told.total)

    def _statement(self, account: StatementAccount) -> None:
        left = list(account.sources)
        for fact in account.facts:
            stating = [quote for quote in left if fact.field in quote.states]
            self._fact(fact, stating)
            left = [quote for quote in left if quote not in stating]
        for quote in left:
            self._cite(self.paragraph(self._say("Stated"), "List Bullet"), quote)
        shared = (pair.sentence for pair in account.support.shared)
        for words in (*(caveat.sentence for caveat in account.loose), *shared, account.support.unshared):
            if words:
                self.paragraph(words, "List Bullet")
        if account.against:
            self.paragraph(self._say("Said otherwise"), "Heading 2")
        self._against(account)

    def _fact(self, fact: Fact, stating: Iterable[Quote]) -> None:
        """A field: its value, whose it is, the quotes that state it, and what is to be known of it."""
        item = self.paragraph("", "List Bullet")
        self.put(item, self._say.labelled(fact.name, ""))
        self.put(item, fact.value, bold=True)
        self.put(item, f" [{', '.join(fact.support)}]" if fact.support else "")
        for quote in stating:
            self._cite(item, quote)
        self.put(item, "".join(f"; {caveat.words}" for caveat in fact.caveats))

    def _against(self, account: StatementAccount) -> None:
        """What differs, each with its quote where that stands nowhere else."""
        cited = {id(quote) for quote in account.sources}
        for quote in account.quotes:
            for item in quote.against:
                line = self.paragraph(item.sentence, "List Bullet")
                if id(quote) not in cited:
                    self._cite(line, quote)
                    cited.add(id(quote))

    def _cite(self, paragraph: Paragraph, quote: Quote) -> None:
        self._notes.add(paragraph, self._note(quote))

    def _note(self, quote: Quote) -> Iterable[Styled]:
        """The quote, its stating words bold; its source; its translation."""
        code = self._say.code
        yield Styled(quote.opening, code)
        for piece in quote.pieces:
            yield Styled(piece.text, quote.language, bold=bool(piece.field))
        yield Styled(f"{quote.closing} {quote.source}", code)
        if quote.translation:
            yield Styled(" – ", code)
            yield Styled(quote.translation, quote.translation_language, italic=True)
            yield Styled(f" ({quote.translated})", code)


def _set_up(document: Document, name: str, filters: str, catalogue: Catalogue, say: Language) -> None:
    """A4, the language of the page, and properties that tell of this document alone."""
    for relations in (document.part.package.rels, document.part.rels):
        for key in [key for key, item in relations.items() if item.reltype.rpartition("/")[2] in _NOT_OURS]:
            del relations[key]
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin = section.bottom_margin = Mm(20)
    document.styles["List Bullet"].paragraph_format.space_after = Pt(2)
    document.styles["Title"].font.size = Pt(20)
    for style in document.styles.element.iter(qn("w:lang")):
        style.set(qn("w:val"), say.code)
    for fonts in document.styles.element.iter(qn("w:rFonts")):
        for themed in [key for key in fonts.attrib if key.lower().endswith("theme")]:  # the template's own two faces
            del fonts.attrib[themed]
        for script in ("w:ascii", "w:hAnsi", "w:cs"):
            fonts.set(qn(script), FONT)
    told = document.core_properties
    told.author = told.last_modified_by = told.comments = ""
    told.title, told.subject = legal(name)[:_LONGEST], legal(filters)[:_LONGEST]
    told.keywords, told.language = catalogue.version, say.code
    told.created = told.modified = MADE
    told.revision = 1


def _margins(document: Document, marking: str, version: str, say: Language) -> None:
    """The marking on top and at the foot of each page; below it the version of the data and the page's number."""
    section = document.sections[0]
    for part in (section.header, section.footer):
        line = part.paragraphs[0]
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if marking:
            line._p.append(run_of(Styled(marking, say.code, bold=True, colour=marking_colour(marking))))
    numbered = section.footer.add_paragraph()
    numbered.alignment = WD_ALIGN_PARAGRAPH.CENTER
    numbered.paragraph_format.space_before = Pt(2)
    numbered._p.append(run_of(Styled(f"{version} · ", say.code)))
    for name, between in (("PAGE", " / "), ("NUMPAGES", "")):
        field = child(numbered._p, "w:fldSimple")
        field.set(qn("w:instr"), name)
        field.append(run_of(Styled("1", say.code)))
        if between:
            numbered._p.append(run_of(Styled(between, say.code)))


def _bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """The paragraph can be linked to by that name."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for item in (start, end):
        item.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)
    paragraph._p.append(end)
