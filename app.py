"""The announced-movements map. Start it with `make run` or `streamlit run app.py`."""

if __name__ == "__main__":  # the page, run for a visitor
    from geo.ui import page, start

    page.show(start.shown_root())
else:  # the server, which runs this file again for each visitor
    from streamlit.starlette import App

    from geo.ui import door, warm

    app = App(__file__, middleware=door.MIDDLEWARE, lifespan=warm.warmed)
