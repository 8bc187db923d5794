#!/usr/bin/env python3
"""Writes templates.txt: what the reference implementation (check.py of the plan templates) makes of each template.

Usage: python3 templates.py <folder of check.py> > templates.txt
"""
import importlib.util
import pathlib
import sys

sys.dont_write_bytecode = True
spec = importlib.util.spec_from_file_location("check", pathlib.Path(sys.argv[1]) / "check.py")
check = importlib.util.module_from_spec(spec)
spec.loader.exec_module(check)

GATES = set(check.GATE_TASK.values())


def links(plan, key):
    """Without those that follow from the gates."""
    task = plan[key]
    gate_before = check.GATE_TASK.get(check.PHASES[check.PHASES.index(task["phase"]) - 1]) if check.PHASES.index(task["phase"]) else None
    out = []
    for before, lag, soft in task["pred"]:
        implied = lag == 0 and (before == gate_before or key in GATES and plan[before]["phase"] == task["phase"])
        if not implied:
            out.append(before + (f"+{lag}{'?' if soft else ''}" if lag else ""))
    return " ".join(out)


def row(values):
    return ",".join(str(v) for v in values)


for standard in check.PLANS:
    plans = [check.generate([standard], size) for size in check.SIZES]
    schedules = [check.schedule(plan, standard) for plan in plans]
    hard = [check.schedule(plan, standard, soft=False) for plan in plans]
    print(f"= {standard}")
    print(f"days {row(s['days'] for s in schedules)}")
    print(f"withoutSoftLags {row(s['days'] for s in hard)}")
    print(f"path {' '.join(schedules[check.SIZES.index('medium')]['path'])}")
    for key, task in plans[0].items():
        print(
            key,
            check.PHASES.index(task["phase"]),
            "gate" if key in GATES else "-",
            row(plan[key]["d"] for plan in plans),
            row(s["es"][key] for s in schedules),
            row(s["float"][key] for s in schedules),
            links(plans[0], key),
        )
