// The credential plugin that kubectl, helm and every client-go program start by the kubeconfig of aks-context.
// A program of its own, so it reads its environment here; kubectl shows what it prints on stderr.
import { execCredential, execToken, keepReady } from './exec-credential.ts';

// Whatever happens, to print nothing is no success.
process.exitCode = 1;
execToken(process.env, (line) => process.stderr.write(`${line}\n`)).then(
  (token) => {
    keepReady(process.env, token);
    process.stdout.write(execCredential(token, process.env.KUBERNETES_EXEC_INFO));
    process.exitCode = 0;
  },
  (error: unknown) => {
    const { message, fix } = error as { message?: string; fix?: string };
    process.stderr.write(`${[message ?? String(error), fix].filter(Boolean).join(' ')}\n`);
  },
);
