"""Settings: what is understood, and in which words the rest is refused."""

import pytest

from helpcentre import config
from helpcentre.errors import InputError
from helpcentre.finding import Severity


def refused(text: str, path: str = "helpcentre.toml") -> list[str]:
    with pytest.raises(InputError) as error:
        config.read(text, path)
    return str(error.value).split("\n")


def test_all_keys_in_pyproject() -> None:
    text = """
        [tool.helpcentre]
        docs = "content"
        source = "de"
        languages = ["en", "de", "fr"]
        addresses = "addresses.yml"
        terms = "terms.yml"
        labels = "labels.yml"
        dialect = "commonmark"
        severity = {heading-extra = "warning", link-broken = "off"}

        [[tool.helpcentre.ignore]]
        path = "content/old/**"
        rule = "link-broken"
        reason = "an archive"
    """
    settings = config.read(text, "pyproject.toml")
    assert (settings.docs, settings.source, settings.languages) == ("content", "de", ("en", "fr"))
    assert (settings.addresses, settings.dialect) == ("addresses.yml", "commonmark")
    assert (settings.terms, settings.labels) == ("terms.yml", "labels.yml")
    assert settings.severity == {"heading-extra": Severity.WARNING, "link-broken": None}
    (ignore,) = settings.ignore
    assert (ignore.path, ignore.rule, ignore.reason, ignore.place.line) == (
        "content/old/**",
        "link-broken",
        "an archive",
        13,
    )


def test_top_level_of_a_file_of_its_own() -> None:
    assert config.read('docs = "content"', "helpcentre.toml").docs == "content"


def test_pyproject_without_the_table_gives_the_defaults() -> None:
    assert config.read('[project]\nname = "x"\n', "sub/pyproject.toml") == config.Settings()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            '[tool.helpcentre]\ndoc = "x"\n',
            f'helpcentre.toml:2: unknown key "doc"; did you mean "docs"? (known: {", ".join(config.KEYS)})',
        ),
        ("docs = 3", 'helpcentre.toml:1: "docs" is not a string'),
        ('languages = "fr"', 'helpcentre.toml:1: "languages" is not a list of strings'),
        ('dialect = "rst"', 'helpcentre.toml:1: unknown dialect "rst" (known: mkdocs, commonmark, mdx)'),
        (
            '\nseverity = {heading-id = "bad"}',
            'helpcentre.toml:2: severity of "heading-id" is not one of error, warning, off',
        ),
        ('severity = "error"', 'helpcentre.toml:1: "severity" is not a table of rules and levels'),
        ('ignore = ["x"]', 'helpcentre.toml:1: "ignore" is not a list of tables with path, rule and reason'),
        ('ignore = [{rule = "x"}]', 'helpcentre.toml:1: an entry of "ignore" needs the strings path and rule'),
        ("tool.helpcentre = 1", "helpcentre.toml:1: tool.helpcentre is not a table"),
        (
            "tool = 1",
            f'helpcentre.toml:1: unknown key "tool" (known: {", ".join(config.KEYS)})',
        ),
    ],
)
def test_refusals(text: str, line: str) -> None:
    assert refused(text) == [line]


def test_what_is_no_toml() -> None:
    (line,) = refused("docs = 'x'\n[tool.helpcentre\n")
    assert line.startswith("helpcentre.toml:2: not valid TOML: ")


def test_everything_that_is_wrong_is_told() -> None:
    assert len(refused("docs = 1\nsource = 2\nlanguage = 3\n")) == 3
