"""How the HTML report looks: light, dark and printed."""

STYLE = """\
:root {
  color-scheme: light dark;
  --ground: #fff; --raised: #f6f7f9; --line: #d5d9e0; --ink: #1b1f27; --quiet: #565d6b;
  --error: #b3261e; --warning: #8a5200; --old: #ffdcd9; --new: #d3f5d9; --mark: #fff0b3; --link: #1a56b8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171c; --raised: #1d2128; --line: #3a404b; --ink: #e8eaee; --quiet: #a6adba;
    --error: #ff9a92; --warning: #f0b55b; --old: #5c1f1b; --new: #17472a; --mark: #574700; --link: #8ab8ff;
  }
}
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1.5rem; max-width: 90rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif }
h1 { font-size: 1.4rem; margin: 0 }
h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; overflow-wrap: anywhere }
h3 { font-size: 1rem; font-weight: 500; margin: 0 0 .5rem; overflow-wrap: anywhere }
header p, figcaption, .language, legend { color: var(--quiet) }
header p { margin: .25rem 0 1rem }
.filters { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; display: flex; flex-wrap: wrap; gap: .35rem }
legend { padding: 0; font-size: .85rem }
label input { position: absolute; opacity: 0 }
label span { display: inline-block; padding: .1rem .6rem; border: 1px solid var(--line); border-radius: 1rem;
  font-size: .85rem; cursor: pointer }
label :checked + span { background: var(--ink); color: var(--ground); border-color: var(--ink) }
label :focus-visible + span, a:focus-visible, summary:focus-visible { outline: 2px solid var(--link);
  outline-offset: 2px }
.language { font-weight: 400; font-size: .85rem }
.finding { background: var(--raised); border: 1px solid var(--line); border-left: .25rem solid var(--warning);
  border-radius: .35rem; padding: .75rem 1rem; margin: 0 0 .75rem }
.finding[data-severity=error] { border-left-color: var(--error) }
.mark { font-weight: 600; color: var(--warning) }
[data-severity=error] > h3 .mark { color: var(--error) }
.rule { margin-left: .5rem; font-size: .85rem; white-space: nowrap; color: var(--link) }
.pair { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)) }
figure { margin: 0; min-width: 0 }
figcaption { font-size: .8rem; overflow-wrap: anywhere }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: .875rem/1.5 ui-monospace, monospace }
figure pre { display: grid; grid-template-columns: auto 1fr; gap: .75rem; background: var(--ground);
  border: 1px solid var(--line); border-radius: .25rem; padding: .35rem .6rem }
figure pre::before { content: attr(data-line); color: var(--quiet) }
mark { background: var(--mark); color: inherit }
del { background: var(--old) }
ins { background: var(--new); text-decoration: none; font-weight: 600 }
aside { margin-top: 3rem; border-top: 1px solid var(--line) }
details { margin: .5rem 0 }
details:target { outline: 2px solid var(--link); outline-offset: .35rem }
details pre { margin: .5rem 0 0 1rem }
@media print {
  :root { --ground: #fff; --raised: #fff; --line: #999; --ink: #000; --quiet: #444; --error: #900; --warning: #640;
    --old: #eee; --new: #eee; --mark: #eee; --link: #000 }
  body { max-width: none; padding: 0; font-size: 10pt }
  .filters { display: none }
  .finding { break-inside: avoid }
  h2 { break-after: avoid }
}
"""
