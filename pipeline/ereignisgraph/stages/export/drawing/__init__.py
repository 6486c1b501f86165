"""The geometry of the drawing, without any SVG: columns, heights, curves, and how wide a text is."""
