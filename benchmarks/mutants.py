"""`make bench-mutants [N=5000] [SEED=1]`: faults put into clean pages: found, in the right block, told as one?

A mutant is found when something is told of its page that isn't told of the clean one; in the right block when one of
the new findings stands in the changed block or, where something is missing, at its neighbours, a line more or less;
told as one when there is exactly one new finding. All shares are of all mutants. The lawful changes are the reverse:
nothing new may be told of them.
"""

import argparse

from benchmarks.mutants_report import examples, report
from benchmarks.mutants_run import run
from benchmarks.mutation import FAULTS, LAWFUL
from benchmarks.trees import NO_CORPUS, corpus


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="bench-mutants", description=__doc__)
    parser.add_argument("--count", type=int, default=5000, help="how many mutants")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same mutants")
    parser.add_argument("--kind", action="append", choices=[*FAULTS, *LAWFUL], help="only these kinds")
    parser.add_argument("--examples", type=int, default=0, metavar="K", help="name K that went wrong of each kind")
    arguments = parser.parse_args()
    if corpus() is None:
        print(NO_CORPUS)
        return
    chosen = arguments.kind or [*FAULTS, *LAWFUL]
    faults, lawful = ([kind for kind in chosen if kind in kinds] for kinds in (FAULTS, LAWFUL))
    made = run(faults, arguments.count, arguments.seed) if faults else []
    harmless = run(lawful, max(arguments.count // 10, 20), arguments.seed) if lawful else []
    print(report(made, harmless))
    if arguments.examples:
        print(f"\n{examples(made, harmless, arguments.examples)}")


if __name__ == "__main__":
    main()
