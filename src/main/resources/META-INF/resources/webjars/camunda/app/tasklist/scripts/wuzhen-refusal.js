// What the server said, cut down to the sentences that are meant for the person at the form.

// What the engine puts before a sentence: its numbers, its own English sentences, the names of exceptions.
const wrappers = [
  /^ENGINE-\d+\s*/,
  /^(?:[a-z]\w*\.)+[A-Z]\w*:\s*/,
  /^[A-Z]\w*(?:Exception|Error):\s*/,
  /^[A-Z][a-z]+(?: [^\s：\u3400-\u9fff]*[^\s:：\u3400-\u9fff]){2,}?:\s+/
];
const quoted = /^[A-Z][a-z]+ [^:：\u3400-\u9fff]* Message: '([\s\S]*)'\s*$/;

const known = [
  [/AuthorizationException/, '没有办理此事项的权限，请联系岗位负责人。'],
  [/OptimisticLockingException|was updated by another transaction/, '此事项刚被他人改动，请刷新后再提交。'],
  [/suspended/i, '此事项目前已中止，不能办理。'],
  [/Cannot find task|task is null|NullValueException/, '此任务已办结或已撤回，请刷新任务列表。']
];

const chinese = /[\u3400-\u9fff]/;

function unwrapped(message) {
  let rest = message.trim();
  for (let before = null; before !== rest; ) {
    before = rest;
    for (const wrapper of wrappers) {
      rest = rest.replace(quoted, '$1').replace(wrapper, '');
    }
  }
  return rest;
}

/**
 * @param {number} status of the answer
 * @param {string} body of the answer, JSON with type and message when it comes from the engine
 * @returns {string[]} the sentences to show, at least one, all in Chinese
 */
export function sentencesOf(status, body) {
  let type = '';
  let message = '';
  try {
    ({ type = '', message = '' } = JSON.parse(body) || {});
  } catch {
    // a gateway's page instead of the engine's JSON: the general sentence says enough
  }
  const sentences = unwrapped(String(message || ''))
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => chinese.test(line));
  if (sentences.length) {
    return sentences;
  }
  const match = known.find(([pattern]) => pattern.test(`${type} ${message}`));
  return [match ? match[1] : `系统暂时不能受理（代码 ${status}），请稍后再提交；仍不成功，请联系系统管理员。`];
}
