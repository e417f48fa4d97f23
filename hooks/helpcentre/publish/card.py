"""The card that networks show of a page: its title and the guide's, light on dark, as a PNG.

Only this module needs Pillow and the font, which are installed for building the site alone. Lato is under the SIL Open
Font License 1.1.
"""

import io

from font_lato import Lato, LatoBold
from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 630  # what the networks show without cutting it
VERSION = 1
"""Of what cards look like: another look needs another number, so that no card is taken for the old one's."""

_MARGIN = 88
_GROUND, _INK = (14, 58, 79), (255, 255, 255)
_QUIET, _FAINT = 200, 70  # how much of the ink
_TITLE_SIZES = (76, 68, 60, 52, 46)
_TITLE_TOP, _TITLE_ROOM = 176, 330
_LEADING = 1.22


def card(title: str, guide: str, language: str) -> bytes:
    """Draw the card of a page, by its title, the guide's title and the language's own name; the same gives the same."""
    image = Image.new("L", (WIDTH, HEIGHT), 0)  # how much ink, which the palette turns into colours
    draw = ImageDraw.Draw(image)
    _sign(draw, _MARGIN, 72)
    draw.text((_MARGIN + 84, 84), _plain(guide), font=_font(Lato, 32), fill=_QUIET)
    font, lines = _fitted(_plain(title))
    for number, line in enumerate(lines):
        draw.text((_MARGIN, _TITLE_TOP + number * font.size * _LEADING), line, font=font, fill=255)
    draw.rectangle((_MARGIN, HEIGHT - 112, WIDTH - _MARGIN, HEIGHT - 110), fill=_FAINT)
    draw.text((_MARGIN, HEIGHT - 90), language, font=_font(Lato, 30), fill=_QUIET)
    image = image.point(
        [level >> 4 for level in range(256)]
    )  # sixteen shades are enough for letters, and half the bytes
    image.putpalette([round(a + (b - a) * n / 15) for n in range(16) for a, b in zip(_GROUND, _INK, strict=True)])
    file = io.BytesIO()
    image.save(file, "PNG", bits=4, compress_level=6)
    return file.getvalue()


def _font(path: str, size: int) -> ImageFont.FreeTypeFont:
    # The other engine isn't everywhere, and would space letters differently where it is.
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def _fitted(title: str) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """Break a title into lines, in the largest size that leaves room for all of them."""
    font, lines = _font(LatoBold, _TITLE_SIZES[-1]), [title]
    for size in _TITLE_SIZES:
        font = _font(LatoBold, size)
        lines = _wrapped(title, font)
        fits = all(font.getlength(line) <= WIDTH - 2 * _MARGIN for line in lines)
        if fits and len(lines) * size * _LEADING <= _TITLE_ROOM:
            break
    return font, lines


def _wrapped(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= WIDTH - 2 * _MARGIN:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _plain(text: str) -> str:
    return text.replace("\u202f", "\u00a0")  # the font has no narrow one


def _sign(draw: ImageDraw.ImageDraw, x: int, y: int) -> None:
    """Draw the guide's sign: an invoice."""
    draw.rounded_rectangle((x, y, x + 60, y + 60), 12, fill=255)
    draw.rectangle((x + 18, y + 12, x + 42, y + 48), fill=0)
    for line, width in ((20, 16), (28, 16), (36, 9)):
        draw.rectangle((x + 22, y + line, x + 22 + width, y + line + 2), fill=255)
