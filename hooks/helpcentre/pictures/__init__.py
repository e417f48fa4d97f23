"""Pictures of screens, drawn at build time: one template each, in the words of each language."""

from helpcentre.pictures.draw import Drawing, draw
from helpcentre.pictures.gallery import Gallery, read_gallery
from helpcentre.pictures.model import Picture
from helpcentre.pictures.speech import Speech
from helpcentre.pictures.svg import figure, standalone

__all__ = ["Drawing", "Gallery", "Picture", "Speech", "draw", "figure", "read_gallery", "standalone"]
