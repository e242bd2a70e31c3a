export const id = 549;

export const ids = [ 549 ];

export const modules = {
  1549: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.r(__webpack_exports__);
    function add(target, name, value) {
      if (!(name in target)) Object.defineProperty(target, name, {
        value: value,
        configurable: true,
        writable: true
      });
    }
    function groupBy(items, keyOf) {
      const groups = new Map;
      let index = 0;
      for (const item of items) {
        const key = keyOf(item, index);
        index += 1;
        const group = groups.get(key);
        if (group) group.push(item); else groups.set(key, [ item ]);
      }
      return groups;
    }
    function withResolvers() {
      let resolve = () => {};
      let reject = () => {};
      const promise = new Promise((onValue, onReason) => {
        resolve = onValue;
        reject = onReason;
      });
      return {
        promise: promise,
        resolve: resolve,
        reject: reject
      };
    }
    add(Map, "groupBy", groupBy);
    add(Promise, "withResolvers", withResolvers);
    add(JSON, "rawJSON", Number);
    add(JSON, "isRawJSON", () => false);
  })
};