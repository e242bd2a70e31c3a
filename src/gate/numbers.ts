import type { Subject } from "./subject.ts";
import { apart, plain } from "./words.ts";

/** How the numbers of a sentence are written. */
export interface Numbers {
  value(value: number): string;
  /** With as many digits as it takes to tell it from the limit. */
  apart(value: number, limit: number): string;
  /** A limit as the gate has it. */
  limit(limit: number): string;
  /** A limit of a difference, as the gate has it. */
  largest(limit: number): string;
  /** The size of a difference. */
  change(difference: number, limit: number): string;
}

/** As gates and outputs have them: a share of true is a number between 0 and 1. */
export const bareNumbers: Numbers = {
  value: plain,
  apart,
  limit: String,
  largest: String,
  change: (difference, limit) => apart(Math.abs(difference), limit),
};

const space = "\u{00A0}";
const percent = (share: number) => Number((share * 100).toPrecision(12));

/** As people read a share of true, in the table beside it too. */
const shares: Numbers = {
  value: (value) => `${tenths(value * 100)}${space}%`,
  apart: (value, limit) => `${apart(percent(value), percent(limit))}${space}%`,
  limit: (limit) => `${percent(limit)}${space}%`,
  largest: (limit) => `${percent(limit)}${space}pp`,
  change: (difference, limit) => `${apart(percent(Math.abs(difference)), percent(limit))}${space}pp`,
};

function tenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** The units in which a metric is shown; undefined where the bare numbers are its units. */
export function shownNumbers({ tested }: Subject): Numbers | undefined {
  return tested?.type === "boolean" ? shares : undefined;
}
