"""Word: a brief with a footnote for each quote."""

from __future__ import annotations

from geo.export.format import File, Format, Job
from geo.export.options import TEXTS

_MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _write(job: Job) -> tuple[File, ...]:
    from geo.export.brief import to_docx  # brings python-docx

    wishes = job.wishes
    return (File(to_docx(job.movements, job.catalogue, job.say, job.filters, wishes.title, wishes.marking or "")),)


FORMAT = Format("docx", "Word", ".docx", _MIME, "page", _write, TEXTS)
