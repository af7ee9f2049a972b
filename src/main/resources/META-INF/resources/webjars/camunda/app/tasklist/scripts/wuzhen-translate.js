// Puts fixed words of a foreign program into Chinese where it has no message files:
// only in the places a rule names, and only when the whole text is the rule's.

/**
 * A rule: where (CSS selector), from (the whole text) or pattern (regular expression over the whole text), to, and
 * attribute when the text stands in an attribute.
 */
export function translator(rules) {
  const ready = rules.map(rule => ({ ...rule, pattern: rule.pattern && new RegExp(rule.pattern) }));

  function wordFor(rule, text) {
    if (rule.pattern) {
      return rule.pattern.test(text) ? text.replace(rule.pattern, rule.to) : null;
    }
    return text === rule.from ? rule.to : null;
  }

  function inElement(element, rule) {
    if (rule.attribute) {
      const text = element.getAttribute(rule.attribute);
      const word = text && wordFor(rule, text.trim());
      if (word && word !== text) {
        element.setAttribute(rule.attribute, word);
      }
      return;
    }
    for (const node of element.childNodes) {
      const text = node.nodeType === Node.TEXT_NODE && node.data.trim();
      const word = text && wordFor(rule, text);
      if (word && word !== text) {
        node.data = node.data.replace(text, () => word);
      }
    }
  }

  function translate(root) {
    for (const rule of ready) {
      if (root.matches(rule.where)) {
        inElement(root, rule);
      }
      root.querySelectorAll(rule.where).forEach(element => inElement(element, rule));
    }
  }

  function watch(root) {
    translate(root);
    const observer = new MutationObserver(mutations => {
      const changed = new Set();
      for (const { target, addedNodes } of mutations) {
        changed.add(target.nodeType === Node.TEXT_NODE ? target.parentElement : target);
        addedNodes.forEach(node => node.nodeType === Node.ELEMENT_NODE && changed.add(node));
      }
      changed.forEach(element => element && element.isConnected && translate(element));
    });
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['class', 'placeholder', 'title', 'aria-label', 'alt']
    });
  }

  return { watch };
}

/** Calls back once for each element that matches, now or later, anywhere in the page. */
export function whenever(selector, callback) {
  const seen = new WeakSet();
  function look(root) {
    const found = root.matches(selector) ? [root] : [];
    for (const element of found.concat(...root.querySelectorAll(selector))) {
      if (!seen.has(element)) {
        seen.add(element);
        callback(element);
      }
    }
  }
  look(document.body);
  new MutationObserver(mutations => {
    for (const { addedNodes } of mutations) {
      addedNodes.forEach(node => node.nodeType === Node.ELEMENT_NODE && look(node));
    }
  }).observe(document.body, { subtree: true, childList: true });
}

/** The dictionary beside this script; an unreadable one leaves the page as it is. */
export async function dictionary() {
  try {
    const response = await fetch(new URL('wuzhen-words.json', import.meta.url));
    return await response.json();
  } catch (error) {
    console.error(error);
    return { form: [], calendar: {}, frame: [] };
  }
}
