"""The HTML report in a browser: its filters hide what they say, without a script."""

from pathlib import Path

from playwright.sync_api import Browser

from helpcentre.reporters import told
from tests.reporters.reports import EVERYDAY


def test_filters(chromium: Browser, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text("\n".join(told(EVERYDAY, "html")), encoding="utf-8")
    page = chromium.new_page(java_script_enabled=False)
    page.goto(file.as_uri())

    def shown() -> list[str]:
        return [article.inner_text().split("\n")[0] for article in page.locator(".finding:visible").all()]

    assert len(shown()) == 2
    page.locator("label", has_text="error 1").click()
    assert [line[:7] for line in shown()] == ["✗ error"]
    assert page.locator(".file:visible").count() == 1
    page.locator("label", has_text="de 1").click()
    assert shown() == []
    page.locator("label", has_text="all 2").first.click()
    assert [line[:9] for line in shown()] == ["! warning"]
    page.close()
