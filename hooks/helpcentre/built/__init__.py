"""The built site as browsers and search engines see it: its files, its pages, and everything that they refer to.

Nothing here reads the disk: `helpcentre.sitefolder` hands the files over.
"""
