"""Maps of announced troop movements, each value tied to the words that state it.

Rooms, in the order in which the data walks through them (a room imports only from rooms above it):
errors, records, places, catalogue, selection, flows, leaflet, brief, ui; then the command line.
"""
