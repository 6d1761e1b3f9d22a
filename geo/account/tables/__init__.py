"""What is told as tables, a row a movement, claim, article or total: each a tuple of columns."""

from geo.account.tables.articles import ARTICLE_TABLE, ArticleRow
from geo.account.tables.claims import CLAIM_TABLE, ClaimRow, claim_rows
from geo.account.tables.column import MOMENT, Cell, Column, cells
from geo.account.tables.movements import COLUMNS, MOVEMENT_TABLE, columns
from geo.account.tables.totals import TOTAL_TABLE, TotalRow

__all__ = [
    "ARTICLE_TABLE",
    "CLAIM_TABLE",
    "COLUMNS",
    "MOMENT",
    "MOVEMENT_TABLE",
    "TOTAL_TABLE",
    "ArticleRow",
    "Cell",
    "ClaimRow",
    "Column",
    "TotalRow",
    "cells",
    "claim_rows",
    "columns",
]
