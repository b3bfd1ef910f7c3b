/** No circle of folders. Tests and case tables may reach for what they need, so they are left out here. */
const { options } = require('./.dependency-cruiser.cjs');

module.exports = {
  forbidden: [
    {
      name: 'no-circles-of-folders',
      severity: 'error',
      comment: 'Two folders that need each other are one folder, or a third is missing below both.',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    ...options,
    exclude: {
      path: '(^out/|^dist/|/generated/|^node_modules/|\\.(test|cases)\\.tsx?$|test-support)',
    },
  },
};
