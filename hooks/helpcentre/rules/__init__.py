"""The rules, one module each; a module is a rule by being here.

Its name is the rule's id, its docstring the rule's manual. `check` is a generator; what its first parameter is
annotated with is what the rule looks at: a `Document`, a `Pair`, the whole `Site`, or a `Suppression`. A check of
documents or pairs gets the site too when it has a second parameter. Rules about the built site are named `built_…`,
look at a `Built`, and yield a `Flaw`: the place of what they tell is looked up for them.
"""
