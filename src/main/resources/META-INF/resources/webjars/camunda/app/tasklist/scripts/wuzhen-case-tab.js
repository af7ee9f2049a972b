// The tab 案件 beside a task's form: our own page of the case, on the same log-in.

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

export default {
  id: 'wuzhen-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: '案件' },
  render: (node, { taskId }) => {
    const frame = document.createElement('iframe');
    frame.className = 'wuzhen-case';
    frame.title = '案件';
    frame.src = `${root}/tasks/${encodeURIComponent(taskId)}/case`;
    node.append(frame);
  }
};
