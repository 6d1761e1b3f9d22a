"""The only Streamlit: sidebar, map, articles, tables. Thin: it asks the rooms above and shows what they say.

Nothing is imported here: what declares Streamlit's components must load inside its server, after geo/ui/start.py.
"""
