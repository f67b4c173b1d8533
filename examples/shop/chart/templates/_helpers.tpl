{{/* The labels that select the pods: they must never change during a release's life. */}}
{{- define "shop.selector" -}}
app.kubernetes.io/name: shop
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "shop.labels" -}}
{{ include "shop.selector" . }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end }}

{{/* One object set a release: the release's name, so that two releases live side by side in one namespace. */}}
{{- define "shop.name" -}}
{{ .Release.Name | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* A digest, when there is one, says more than a tag. */}}
{{- define "shop.image" -}}
{{- with .Values.image -}}
{{ .repository }}{{ ternary "@" ":" (ne .digest "") }}{{ .digest | default .tag | default $.Chart.AppVersion }}
{{- end }}
{{- end }}
