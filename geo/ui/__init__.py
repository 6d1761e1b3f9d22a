"""The only Streamlit: sidebar, map, articles, tables. Thin: it asks the rooms above and shows what they say."""

from geo.ui.page import show

__all__ = ["show"]
