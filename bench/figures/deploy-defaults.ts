/** The inputs of helm-deploy that GitHub fills in from action.yml. */
export const deployDefaults: Readonly<Record<string, string>> = {
  'create-namespace': 'false',
  'dry-run': 'none',
  diff: 'true',
  'skip-unchanged': 'true',
  timeout: '5m',
  wait: 'workloads',
  tests: 'false',
  'rollback-on-failure': 'true',
  'failed-install': 'uninstall',
  lock: 'wait',
  'take-ownership': 'false',
  'history-max': '10',
  'helm-download-url': 'https://get.helm.sh',
  'image-keys': 'repository=image.repository\ntag=image.tag\ndigest=image.digest',
  token: 'none',
};
