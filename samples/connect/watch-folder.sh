#!/usr/bin/env bash
# Starts a Kafka Connect worker of its own that watches a folder and sends its files: to try the files connector where no
# worker runs yet. Ctrl-C ends it. Its libraries come from Maven Central, once, into target/connect-worker.
# usage: watch-folder.sh BROKER REGISTRY PARTY MAPPING.yaml FOLDER [PREFIX]
set -euo pipefail

# Says in one line what is missing and what to do, and ends with 2.
stop() {
    printf '%s · %s\n' "$1" "$2" >&2
    exit 2
}

names=(BROKER REGISTRY PARTY MAPPING.yaml FOLDER)
usage="watch-folder.sh ${names[*]} [PREFIX]"
[ $# -ge ${#names[@]} ] || stop "缺少参数 ${names[*]:$#}；用法：$usage" "Missing: ${names[*]:$#}; usage: $usage"
[ $# -le 6 ] || stop "参数过多；用法：$usage" "Too many arguments; usage: $usage"
broker=$1 registry=$2 party=$3 mapping=$4 folder=$5 prefix=${6:-pledgehub}
[ -r "$mapping" ] || stop "无法读取 $mapping；请检查路径" "$mapping cannot be read; check the path"

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
plugin=$(find "$home/connectors/target" -maxdepth 1 -name 'pledgehub-connectors-*.jar' 2>/dev/null | head -n 1)
[ -n "$plugin" ] || stop "插件尚未构建；请先运行 ./hub --version" "The plug-in is not built yet; run ./hub --version first"
JAVA_HOME=$("$home/.ci/find-jdk") || stop "需要 JDK 21 或更高版本" "A JDK 21 or newer is needed"
export JAVA_HOME

libraries=$home/target/connect-worker
mkdir -p "$home/target"
# What was fetched in part counts for nothing.
[ -d "$libraries" ] || { rm -rf "$libraries.new" && mvn -q -B -ntp -f "$home/samples/connect/pom.xml" dependency:copy-dependencies \
    -DincludeScope=runtime -DoutputDirectory="$libraries.new" >"$libraries.log" 2>&1 && mv "$libraries.new" "$libraries"; } ||
    stop "无法取得 Kafka Connect；请检查 Maven 和网络：$libraries.log" \
        "Kafka Connect cannot be fetched; check Maven and the network: $libraries.log"

mkdir -p "$folder"
folder=$(cd "$folder" && pwd -P)
mapping=$(cd "$(dirname "$mapping")" && pwd -P)/$(basename "$mapping")
settings=$(mktemp -d)
trap 'rm -rf "$settings"' EXIT

cat >"$settings/worker.properties" <<END
bootstrap.servers=$broker
listeners=http://127.0.0.1:0
plugin.discovery=service_load
offset.storage.file.filename=$folder/.sent
offset.flush.interval.ms=1000
key.converter=org.apache.kafka.connect.converters.ByteArrayConverter
value.converter=org.apache.kafka.connect.converters.ByteArrayConverter
END
cat >"$settings/files.properties" <<END
name=$party-files
connector.class=org.pledgehub.connectors.files.BankFilesConnector
tasks.max=1
key.converter=org.apache.kafka.connect.converters.ByteArrayConverter
value.converter=org.apache.kafka.connect.converters.ByteArrayConverter
registry.url=$registry
topic.prefix=$prefix
folder=$folder
mappings=$mapping
parties=$party
END

echo "$folder 中的文件将以 $party 的名义报送；按 Ctrl-C 结束 · Files in $folder are sent for $party; Ctrl-C ends it" >&2
"$JAVA_HOME/bin/java" -Xmx384m --enable-native-access=ALL-UNNAMED \
    -Dlogback.configurationFile="$home/samples/connect/logback.xml" -cp "$plugin:$home/connectors/target/plugin/*:$libraries/*" \
    org.apache.kafka.connect.cli.ConnectStandalone "$settings/worker.properties" "$settings/files.properties"
