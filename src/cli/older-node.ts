// npx runs on the user's own Node, which may be 20. What the action uses of later ones is added here, before
// anything else is loaded; numbers beyond 2^53 then lose digits in what is shown, never in what is uploaded.

function add(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item, index: number) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index);
    index += 1;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function withResolvers<Value>() {
  let resolve: (value: Value) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<Value>((onValue, onReason) => {
    resolve = onValue;
    reject = onReason;
  });
  return { promise, resolve, reject };
}

add(Map, "groupBy", groupBy);
add(Promise, "withResolvers", withResolvers);
add(JSON, "rawJSON", Number);
add(JSON, "isRawJSON", () => false);

export {};
