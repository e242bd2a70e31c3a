/** The versions of the classifier that the demo evaluates. */
export const versions = ["first", "baseline", "worse", "better"] as const;
export type Version = (typeof versions)[number];

export const categories = ["billing", "shipping", "account", "technical"] as const;
export type Category = (typeof categories)[number];
export type Urgency = "high" | "normal";
type Tone = "apologetic" | "formal" | "friendly";

/** What the classifier makes of a support ticket. */
export interface Classification {
  category: Category;
  urgency: Urgency;
  /** The share of the keywords found that speak for the category, from 0 to 1. */
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

/** As it began. */
const first: Rules = {
  ...baseline,
  keywords: { ...baseline.keywords, technical: ["app", "error"] },
};

/** Fewer rules, as someone would tidy them up who does not know which ones matter. */
const worse: Rules = {
  keywords: {
    billing: ["invoice", "payment", "refund"],
    shipping: ["parcel"],
    account: ["account"],
    technical: ["app", "error"],
  },
  urgent: ["urgent"],
  tones: { high: "friendly", normal: "friendly" },
};

/** The same as the baseline, with the words that its mistakes had in common. */
const better: Rules = {
  keywords: {
    billing: [...baseline.keywords.billing, "receipt", "discount", "vat"],
    shipping: [...baseline.keywords.shipping, "arrived", "ship to", "courier", "return"],
    account: [...baseline.keywords.account, "sign-in", "user name"],
    technical: ["error", "crash", "slow", "update", "button", "dashboards", "dark mode", "tablet"],
  },
  urgent: [...baseline.urgent, "today"],
  tones: baseline.tones,
};

const rules: Record<Version, Rules> = { first, baseline, worse, better };

/** Sorts a ticket by keywords; one without any goes to the first category. Nothing in it is random. */
export function classify(ticket: string, version: Version): Classification {
  const { keywords, urgent, tones } = rules[version];
  const text = ticket.toLowerCase();
  const hits = categories.map((category) => ({ category, count: countWords(text, keywords[category]) }));
  const total = hits.reduce((sum, { count }) => sum + count, 0);
  const best = hits.reduce((first, other) => (other.count > first.count ? other : first));
  const urgency = countWords(text, urgent) > 0 ? "high" : "normal";
  const tone = tones[urgency];
  return {
    category: best.category,
    urgency,
    confidence: total === 0 ? 0 : best.count / total,
    reply: writeReply(best.category, urgency, tone),
    tone,
  };
}

function countWords(text: string, keywords: readonly string[]): number {
  return keywords.filter((keyword) => text.includes(keyword)).length;
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
