// The ways out of Tasklist, to our own pages; and no way to start a case for whoever may not start one.

import { whenever } from './wuzhen-translate.js';

const base = document.querySelector('base');
const appRoot = base.getAttribute('app-root') || '/camunda';
const root = appRoot.replace(/\/[^/]*$/, '');
const STARTABLE =
  `${appRoot}/api/engine/engine/default/process-definition/count` +
  '?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true';

function way(label, path) {
  const entry = document.createElement('li');
  entry.className = 'wuzhen-way';
  const link = document.createElement('a');
  link.href = `${root}${path}`;
  link.textContent = label;
  entry.append(link);
  return entry;
}

async function nothingToStart() {
  try {
    const response = await fetch(STARTABLE, { headers: { Accept: 'application/json' } });
    return response.ok && (await response.json()).count === 0;
  } catch {
    // not known: the app tells what can be started
    return false;
  }
}

whenever('.start-process-action', async action => {
  action.before(way('工作台', '/worklist'), way('案件台账', '/cases'));
  if (await nothingToStart()) {
    action.hidden = true;
  }
});
