"""Articles as they are pasted: whole, and broken for width."""

from __future__ import annotations

ENGLISH = (
    "More troops for the Baltic states\n\n"
    "Denmark will send 160 soldiers to Lithuania, the Danish defence ministry said on Tuesday. "
    "The soldiers will join a battalion that has been there since last year.\n\n"
    "Germany is also to send about 400 soldiers to Latvia in the coming weeks.\n"
)


WRAPPED = (
    "The United States will send about 3,000 troops to Poland, Germany and\n"
    "Romania, the Pentagon said on Wednesday, as it seeks to reassure NATO al-\n"
    "lies in Eastern Europe in the face of a Russian military build-up near\n"
    "Ukraine. The deployments are above the 8,500 troops put on alert last\n"
    "month. Allies said they welcomed it.\n"
    "\n"
    "Some 2,000 troops will deploy from Fort Bragg to Poland and Ger\u00ad\n"
    "many in the next few days, officials said, most of them to the east of\n"
    "the country.\n"
)
