import { createHash } from "node:crypto";

/** The versions of the classifier that the demo evaluates. */
export const versions = ["baseline", "worse", "informal", "cheaper", "better"] as const;
export type Version = (typeof versions)[number];

export const categories = ["billing", "shipping", "account", "technical"] as const;
export type Category = (typeof categories)[number];
export type Urgency = "high" | "normal";
type Tone = "apologetic" | "formal" | "friendly";

/** What the classifier returns for a support ticket. */
export interface Classification {
  category: Category;
  urgency: Urgency;
  /** The share of the found keywords that belong to the category, from 0 to 1. */
  confidence: number;
  reply: string;
  tone: Tone;
}

interface Rules {
  keywords: Record<Category, readonly string[]>;
  urgent: readonly string[];
  tones: Record<Urgency, Tone>;
}

const baseline: Rules = {
  keywords: {
    billing: ["charge", "invoice", "price", "plan", "card", "payment", "refund", "subscription", "bill"],
    shipping: ["parcel", "tracking", "delivery", "order", "shipping"],
    account: ["account", "password", "log in", "login", "profile", "e-mail"],
    technical: ["app", "error", "crash", "slow", "update"],
  },
  urgent: ["urgent", "immediately", "now"],
  tones: { high: "apologetic", normal: "formal" },
};

const rules: Record<Version, Rules> = {
  baseline,
  // Removes rules without knowing which ones matter.
  worse: {
    keywords: {
      billing: ["invoice", "payment", "refund"],
      shipping: ["parcel"],
      account: ["account"],
      technical: ["app", "error"],
    },
    urgent: ["urgent"],
    tones: { high: "friendly", normal: "friendly" },
  },
  // Answers in another tone and lacks one keyword, so that few categories change.
  informal: {
    ...baseline,
    keywords: { ...baseline.keywords, shipping: ["tracking", "delivery", "order", "shipping"] },
    tones: { high: "friendly", normal: "friendly" },
  },
  // Has fewer keywords for accounts and shipping.
  cheaper: {
    ...baseline,
    keywords: { ...baseline.keywords, account: ["account", "password"], shipping: ["parcel", "shipping"] },
  },
  // Adds the words that the baseline lacks for the tickets that it sorts wrong.
  better: {
    keywords: {
      billing: [...baseline.keywords.billing, "receipt", "discount", "vat"],
      shipping: [...baseline.keywords.shipping, "arrived", "ship to", "courier", "return"],
      account: [...baseline.keywords.account, "sign-in", "user name"],
      technical: ["error", "crash", "slow", "update", "button", "dashboards", "dark mode", "tablet"],
    },
    urgent: [...baseline.urgent, "today"],
    tones: baseline.tones,
  },
};

// What the bot chooses from if a ticket contains no keyword.
const guesses: readonly Category[] = ["shipping", "technical"];

/**
 * Sorts a ticket into a category by keywords. If several categories fit equally well, the number of the answer decides,
 * as a language model answers differently each time. The same arguments always give the same result.
 */
export function classify(ticket: string, version: Version, answer: number): Classification {
  const { keywords, urgent, tones } = rules[version];
  const text = ticket.toLowerCase();
  const counts = categories.map((category) => countWords(text, keywords[category]));
  const highest = Math.max(...counts);
  const candidates = highest === 0 ? guesses : categories.filter((_, index) => counts[index] === highest);
  const category = pickCandidate(candidates, `${ticket} ${version} ${answer}`);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const urgency = countWords(text, urgent) > 0 ? "high" : "normal";
  const tone = tones[urgency];
  const reply = writeReply(category, urgency, tone);
  return { category, urgency, confidence: total === 0 ? 0 : highest / total, reply, tone };
}

function countWords(text: string, keywords: readonly string[]): number {
  return keywords.filter((keyword) => text.includes(keyword)).length;
}

function pickCandidate(candidates: readonly Category[], seed: string): Category {
  const random = createHash("sha256").update(seed).digest().readUInt32BE();
  return candidates[random % candidates.length] ?? "billing";
}

const greetings: Record<Tone, string> = {
  apologetic: "We are sorry for the trouble.",
  formal: "Thank you for your message.",
  friendly: "Hi there, great to hear from you!",
};

function writeReply(category: Category, urgency: Urgency, tone: Tone): string {
  const when = urgency === "high" ? "right away" : "within a day";
  return `${greetings[tone]} Our ${category} team will answer ${when}.`;
}
