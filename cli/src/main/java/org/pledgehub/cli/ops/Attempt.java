package org.pledgehub.cli.ops;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.streams.install.ClusterException;
import org.pledgehub.streams.install.InstallRefusedException;
import org.pledgehub.streams.runtime.ConfigException;
import org.pledgehub.streams.runtime.StartRefusedException;
import org.pledgehub.streams.serde.ContractNotInstalledException;
import org.pledgehub.streams.serde.RegistryException;

/** Does something to a hub and turns what brokers, registry and settings may answer into sentences for people. */
public final class Attempt {

    private static final String THIS_MACHINE = "127.0.0.1";
    /** How Kafka's clients begin where no name in bootstrap.servers is known. */
    private static final String UNKNOWN_MACHINE = "No resolvable bootstrap urls";

    private static final Sentence UNUSABLE = new Sentence("Kafka 的设置项无法使用：", "A setting of Kafka cannot be used: ");
    private static final Sentence SILENT = new Sentence(
            "Kafka（%s）没有在限定时间内应答。请确认该地址有 broker 在运行且可以连通，或用 --bootstrap-servers 指定其他地址；"
                    + "还没有 Kafka 时，hub demo 自带一个。原因：%s",
            "Kafka at %s did not answer in time. Check that a broker runs there and can be reached, or name another with"
                    + " --bootstrap-servers; where there is none yet, hub demo brings its own. Cause: %s");
    private static final Sentence REFUSED = new Sentence(
            "Kafka（%s）没有完成请求，请检查地址、状态和权限：%s",
            "Kafka at %s did not do what was asked; check address, state and permissions: %s");

    private Attempt() {}

    /**
     * Does it to a hub on this machine that the command has started itself.
     *
     * @throws EnvironmentFailure when broker or registry do not answer or refuse
     * @throws InputFailure when a setting cannot be used
     */
    public static <T> T to(Callable<T> action) throws Exception {
        return at(() -> THIS_MACHINE, action);
    }

    /** Does it to the hub whose brokers are at these addresses. */
    static <T> T at(Supplier<String> brokers, Callable<T> action) throws Exception {
        try {
            return action.call();
        } catch (ConfigException e) {
            throw new InputFailure(new Sentence(e.zh(), String.valueOf(e.getMessage())));
        } catch (InstallRefusedException e) {
            throw new EnvironmentFailure(new Sentence(e.zh(), String.valueOf(e.getMessage())), e);
        } catch (StartRefusedException e) {
            throw new EnvironmentFailure(new Sentence(e.zh(), String.valueOf(e.getMessage())), e);
        } catch (ContractNotInstalledException e) {
            throw new EnvironmentFailure(
                    new Sentence(
                            "注册中心缺少本版本的模式；请先运行 hub install。",
                            "The registry lacks this version's schemas; run hub install first."),
                    e);
        } catch (RegistryException e) {
            throw new EnvironmentFailure(
                    new Sentence(
                                    "模式注册中心没有完成请求，请检查地址和状态：",
                                    "The schema registry did not do what was asked; check its address and state: ")
                            .with(String.valueOf(e.getMessage())),
                    e);
        } catch (ClusterException | KafkaException e) {
            throw failure(brokers.get(), e);
        }
    }

    private static RuntimeException failure(String brokers, RuntimeException failure) {
        var cause = last(failure);
        var why = String.valueOf(cause.getMessage());
        if (cause instanceof org.apache.kafka.common.config.ConfigException && !why.startsWith(UNKNOWN_MACHINE)) {
            return new InputFailure(UNUSABLE.with(why));
        }
        boolean silent = why.startsWith(UNKNOWN_MACHINE)
                || cause instanceof org.apache.kafka.common.errors.TimeoutException
                || cause instanceof java.util.concurrent.TimeoutException;
        return new EnvironmentFailure((silent ? SILENT : REFUSED).formatted(brokers, why), failure);
    }

    private static Throwable last(Throwable failure) {
        var last = failure;
        for (var cause = last.getCause(); cause != null; cause = last.getCause()) {
            last = cause;
        }
        return last;
    }
}
