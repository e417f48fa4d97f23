"""Drawings as SVG: in a page, where the style sheet colours them, and as files by themselves."""

from html import escape

from helpcentre.pictures.draw import Drawing

_FONT = "font-family=\"system-ui, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif\""


def figure(drawings: tuple[Drawing, Drawing], alternative: str, *, about: str, caption: str, id_: str) -> str:
    """Make the figure that stands in a page; of its two drawings, the style sheet shows the one that fits.

    `alternative` names the picture and `about` says what is marked ("" for nothing), both as text; `id_` is its own
    on the page. The text in the picture stays text: it can be selected, and is read out as the figure's content.
    """
    described = f' aria-describedby="{id_}"' if about else ""
    name = f'role="group" aria-label="{escape(alternative)}"{described}'
    inner = [
        _svg(drawing, f'class="hc-picture__{drawing.layout}" {name}{_UNLESS_STYLED[drawing.layout]}')
        for drawing in drawings
    ]
    if about:
        inner.append(f'<p id="{id_}" hidden>{escape(about, quote=False)}</p>')
    if caption:
        inner.append(f"<figcaption data-search-exclude>{escape(caption, quote=False)}</figcaption>")
    return f'<figure class="hc-picture">{"".join(inner)}</figure>'


_UNLESS_STYLED = {"wide": "", "narrow": ' display="none" data-search-exclude'}


def standalone(drawing: Drawing, alternative: str, language: str) -> str:
    """Make the file of a drawing: with colours of its own, light on every ground."""
    title = f"<title>{escape(alternative, quote=False)}</title>"
    return _svg(drawing, f'xmlns="http://www.w3.org/2000/svg" xml:lang="{language}" {_FONT}', title) + "\n"


def _svg(drawing: Drawing, attributes: str, first: str = "") -> str:
    size = f'viewBox="0 0 {drawing.width:g} {drawing.height:g}" width="{drawing.width:g}" height="{drawing.height:g}"'
    return f"<svg {attributes} {size}>{first}{''.join(drawing.elements)}</svg>"
