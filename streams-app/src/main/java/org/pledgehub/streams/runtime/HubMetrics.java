package org.pledgehub.streams.runtime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.streams.KafkaStreams;
import org.pledgehub.contract.out.Feedback;

/** Numbers for Prometheus: the JVM, both Streams applications, and the hub's own. */
final class HubMetrics implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Application, KafkaStreamsMetrics> bound = new ConcurrentHashMap<>();
    private final JvmGcMetrics garbage = new JvmGcMetrics();

    HubMetrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        garbage.bindTo(registry);
    }

    /** Follows a client; one that took another's place takes its numbers' place too. */
    void follow(Application application, KafkaStreams streams) {
        forget(application);
        var metrics = new KafkaStreamsMetrics(streams, List.of(Tag.of("application", application.name())));
        metrics.bindTo(registry);
        bound.put(application, metrics);
    }

    /** Leaves out a client that was closed. */
    void forget(Application application) {
        var earlier = bound.remove(application);
        if (earlier != null) {
            earlier.close();
        }
    }

    /** A number that is read from an object whenever somebody asks. */
    <T> void gauge(String name, String meaning, T object, ToDoubleFunction<T> value) {
        Gauge.builder(name, object, value).description(meaning).register(registry);
    }

    /** Counts an answer to a party, and each reason in it. */
    void answered(Feedback answer) {
        registry.counter(
                        "pledgehub.answers",
                        "party",
                        answer.getParty(),
                        "status",
                        answer.getStatus().name())
                .increment();
        for (var reason : answer.getReasons()) {
            registry.counter("pledgehub.reasons", "party", answer.getParty(), "code", reason.getCode())
                    .increment();
        }
    }

    /** Everything, as Prometheus reads it. */
    String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        bound.values().forEach(KafkaStreamsMetrics::close);
        garbage.close();
        registry.close();
    }
}
