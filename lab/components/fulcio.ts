import { stringify } from 'yaml';
import { network, ports, url } from '../network.ts';
import { writeKeyPair, writeTrust } from '../signing/files.ts';
import { fulcioReady } from '../signing/services.ts';
import type { Component } from './component.ts';

const name = 'fulcio';

/**
 * Sigstore's certificate authority: it gives a job's key a certificate in the name of the job's workflow. Its own key
 * lives as long as it runs.
 */
export const fulcio: Component = {
  name,
  tools: ['sigstore'],
  install: async (lab) => {
    await lab.write(name, 'fulcio.yaml', stringify(configuration(url('https', ports.github))));
  },
  start: (lab) => ({
    command: lab.binary('sigstore', 'fulcio'),
    args: [
      'serve',
      ...['--host', network.labAddress, '--port', String(ports.fulcio)],
      ...['--grpc-host', '127.0.0.1', '--grpc-port', String(ports.fulcioGrpc)], // its own HTTP side looks there
      ...['--metrics-port', String(ports.fulcioMetrics)],
      ...['--ca', 'ephemeralca', '--ct-log-url', ''],
      ...['--config-path', lab.file(name, 'fulcio.yaml')],
    ],
    env: { SSL_CERT_FILE: lab.file('ca', 'ca.crt') },
  }),
  ready: fulcioReady,
  settle: async (lab) => {
    await writeKeyPair(lab);
    await writeTrust(lab);
  },
};

/**
 * Fulcio's configuration for tokens of GitHub Actions: which claim goes to which extension of the certificate
 * (Fulcio documentation, "Fulcio certificate extensions").
 */
function configuration(issuer: string): object {
  const type = 'github-workflow';
  return {
    'oidc-issuers': {
      [issuer]: { 'issuer-url': issuer, 'client-id': 'sigstore', type: 'ci-provider', 'ci-provider': type },
    },
    'ci-issuer-metadata': {
      [type]: {
        'default-template-values': { url: 'https://github.com', environment: '' },
        'subject-alternative-name-template': '{{ .url }}/{{ .job_workflow_ref }}',
        'extension-templates': {
          'build-config-digest': 'workflow_sha',
          'build-config-uri': '{{ .url }}/{{ .workflow_ref }}',
          'build-signer-digest': 'job_workflow_sha',
          'build-signer-uri': '{{ .url }}/{{ .job_workflow_ref }}',
          'build-trigger': 'event_name',
          'deployment-environment': 'environment',
          'github-workflow-name': 'workflow',
          'github-workflow-ref': 'ref',
          'github-workflow-repository': 'repository',
          'github-workflow-sha': 'sha',
          'github-workflow-trigger': 'event_name',
          'run-invocation-uri': '{{ .url }}/{{ .repository }}/actions/runs/{{ .run_id }}/attempts/{{ .run_attempt }}',
          'runner-environment': 'runner_environment',
          'source-repository-digest': 'sha',
          'source-repository-identifier': 'repository_id',
          'source-repository-owner-identifier': 'repository_owner_id',
          'source-repository-owner-uri': '{{ .url }}/{{ .repository_owner }}',
          'source-repository-ref': 'ref',
          'source-repository-uri': '{{ .url }}/{{ .repository }}',
          'source-repository-visibility-at-signing': 'repository_visibility',
        },
      },
    },
  };
}
