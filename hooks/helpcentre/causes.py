"""Which findings come of which: the table that `consequences` reads, and how far it reaches."""

from enum import Enum, auto

from helpcentre.wordlists import words


class Reach(Enum):
    """How far from the line of a finding its consequences are found."""

    LINE = auto()
    BLOCK = auto()
    BEFORE = auto()
    NEXT = auto()
    SECTION = auto()
    CONFLICT = auto()
    REST = auto()
    FIX = auto()


_BLOCKS = words(
    "block-doubled block-extra block-joined block-kind block-missing block-moved block-nesting block-split "
    "heading-extra item-regrouped list-start sentence-missing step-extra step-missing step-moved text-too-long "
    "text-too-short"
)
_INLINE = words(
    "address-differs anchor-missing attributes-differ emphasis-extra emphasis-missing image-extra image-missing "
    "include-differs inline-code-differs inline-code-extra inline-code-missing link-extra link-missing number-differs "
    "number-moved tag-missing"
)
_WORDS = words(
    "acronym-differs address-informal end-mark-differs mark-unpaired name-case name-misspelt "
    "name-missing negation-differs period-differs "
    "sentence-rendered-twice space-missing space-stray term-form-wrong term-not-rendered text-in-third-language "
    "text-untranslated word-doubled word-garbled word-misspelt"
)
_LEFT = words("text-in-third-language text-untranslated")
_ENGLISH = words("date-differs number-differs number-misread opening-mark-missing unit-differs")
_SPACES = words("space-missing space-stray")
_SHORTER = words("sentence-missing text-too-short")
_HOSTS = words("address-unlisted host-unlisted link-text-ambiguous")
_CUT = words("container-unclosed date-differs icon-differs page-incomplete unit-differs")
_READ_OTHERWISE = _BLOCKS | _INLINE | _WORDS | words("heading-missing")

CAUSES = {
    "address-differs": (Reach.BLOCK, words("mark-unpaired")),
    "address-malformed": (Reach.LINE, words("address-differs link-target-differs")),
    "admonition-keyword-translated": (Reach.SECTION, _BLOCKS | words("container-unclosed")),
    "bidirectional-control": (Reach.BLOCK, _WORDS),
    "block-doubled": (Reach.BLOCK, _WORDS | words("heading-id-duplicate")),
    "block-extra": (Reach.BLOCK, _WORDS),
    "block-joined": (Reach.BLOCK, _WORDS),
    "block-missing": (Reach.BLOCK, _WORDS),
    "block-moved": (Reach.BLOCK, _WORDS | words("number-differs")),
    "block-nesting": (Reach.NEXT, _WORDS | words("block-extra block-missing number-differs placeholder-differs")),
    "block-split": (Reach.BLOCK, _WORDS),
    "code-unbalanced": (Reach.BLOCK, _INLINE | _WORDS | words("date-differs emphasis-torn unit-differs")),
    "conflict-mark": (Reach.CONFLICT, _BLOCKS | _INLINE | _WORDS),
    "container-body-outside": (Reach.BLOCK, _WORDS),
    "container-not-rendered": (Reach.SECTION, _READ_OTHERWISE | words("code-differs code-language container-unclosed")),
    "container-unclosed": (Reach.REST, _WORDS | words("heading-extra heading-missing")),
    "control-character": (Reach.LINE, _WORDS),
    "date-differs": (Reach.BLOCK, _SPACES),
    "decomposed-character": (Reach.FIX, _WORDS),
    "emphasis-missing": (Reach.BLOCK, _WORDS | words("text-too-short")),
    "emphasis-torn": (Reach.BLOCK, _SPACES),
    "escape-left": (Reach.NEXT, _BLOCKS | _WORDS | words("emphasis-extra heading-id number-differs number-moved")),
    "fence-not-opened": (Reach.REST, _READ_OTHERWISE),
    "fence-unclosed": (Reach.REST, _READ_OTHERWISE),
    "front-matter-untranslated": (Reach.LINE, _WORDS),
    "heading-id": (Reach.LINE, _WORDS | words("heading-id-duplicate")),
    "heading-missing": (Reach.BEFORE, words("emphasis-extra list-merged")),
    "host-added": (Reach.BLOCK, _HOSTS | words("address-differs address-malformed")),
    "host-lookalike": (Reach.BLOCK, _HOSTS | words("address-differs host-added link-target-differs")),
    "html-added": (
        Reach.BLOCK,
        _BLOCKS | _WORDS | _HOSTS | words("emphasis-extra image-extra number-differs opening-mark-missing"),
    ),
    "html-unclosed": (Reach.REST, _READ_OTHERWISE),
    "icon-differs": (Reach.BLOCK, _WORDS),
    "image-missing": (Reach.BLOCK, words("link-text-ambiguous mark-unpaired text-too-short")),
    "inline-code-missing": (Reach.BLOCK, _WORDS | words("address-differs text-too-short")),
    "invisible-character": (Reach.LINE, _WORDS),
    "item-regrouped": (Reach.BLOCK, words("number-differs")),
    "keys-differ": (Reach.BLOCK, _WORDS),
    "line-end-mixed": (Reach.BLOCK, words("block-extra block-joined block-missing")),
    "link-broken": (Reach.LINE, words("mark-unpaired")),
    "link-extra": (Reach.BLOCK, words("address-differs")),
    "link-missing": (Reach.BLOCK, _WORDS | words("address-differs text-too-short")),
    "link-target-differs": (Reach.BLOCK, _HOSTS | words("address-differs address-insecure")),
    "link-text-missing": (Reach.BLOCK, _WORDS | words("text-too-short")),
    "link-torn": (Reach.BLOCK, _WORDS | words("address-differs text-too-long")),
    "list-not-rendered": (Reach.SECTION, _BLOCKS | _INLINE | _WORDS),
    "machine-reply": (Reach.BLOCK, _BLOCKS | _INLINE | _WORDS),
    "machine-token": (Reach.LINE, _WORDS | words("number-differs number-moved")),
    "mojibake": (Reach.FIX, _WORDS),
    "number-differs": (Reach.BLOCK, _SPACES | words("text-too-short")),
    "page-cut-off": (Reach.SECTION, _READ_OTHERWISE | words("container-unclosed")),
    "page-in-fence": (Reach.REST, _READ_OTHERWISE | words("front-matter-keys")),
    "page-incomplete": (Reach.BLOCK, _INLINE | _WORDS),
    "placeholder-differs": (Reach.BLOCK, _SHORTER | _WORDS),
    "placeholder-text": (Reach.BLOCK, _BLOCKS | _INLINE | _WORDS),
    "reference-undefined": (Reach.BLOCK, _WORDS | words("text-too-long")),
    "replacement-character": (Reach.BLOCK, _WORDS | words("opening-mark-missing")),
    "script-attribute-added": (
        Reach.BLOCK,
        words("attributes-differ block-extra emphasis-extra image-extra link-broken number-differs")
        | words("opening-mark-missing"),
    ),
    "sentence-missing": (Reach.BLOCK, words("text-too-short")),
    "text-in-third-language": (Reach.BLOCK, _WORDS - _LEFT),
    "text-omitted": (Reach.SECTION, _READ_OTHERWISE | _CUT),
    "text-too-short": (Reach.BLOCK, _WORDS - _LEFT),
    "text-untranslated": (Reach.BLOCK, (_WORDS - _LEFT) | _ENGLISH | words("text-too-long text-too-short")),
    "translator-note": (Reach.BLOCK, _BLOCKS | _WORDS),
    "typographic-quote-in-markup": (Reach.BLOCK, _BLOCKS | _INLINE | _WORDS | words("image-differs")),
    "unit-differs": (Reach.BLOCK, _SPACES),
    "words-repeated": (Reach.BLOCK, _WORDS | words("text-too-long")),
}
"""For each rule that names a cause: how far from its finding the consequences are found, and their rules."""
