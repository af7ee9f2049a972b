// Two people reach for one task: whoever comes second is told so by the server, and sees at once how things stand. What
// the model decides (dates, posts) is not reached by the keyboard either.

import { onAnswer } from './wuzhen-http.js';
import { whenever } from './wuzhen-translate.js';

const taken = ({ method, path, status }) =>
  method === 'POST' &&
  (status === 404 || status === 409) &&
  /\/task\/[^/]+\/(claim|unclaim|assignee|submit-form)$/.test(path);

onAnswer(answer => {
  if (taken(answer)) {
    // after the app has shown its notice
    setTimeout(refresh, 0);
  }
});

function refresh() {
  const meta = document.querySelector('[cam-tasklist-task-meta]');
  const scope = meta && window.angular && window.angular.element(meta).isolateScope();
  if (scope && scope.taskData) {
    scope.$applyAsync(() => {
      scope.submitInProgress = false;
      scope.taskData.changed('task');
      scope.taskData.changed('taskList');
    });
  }
}

whenever('.due-date, .followup-date', field => field.removeAttribute('tabindex'));
