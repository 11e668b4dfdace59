package org.pledgehub.cli.ops;

import java.util.concurrent.Callable;
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

    private Attempt() {}

    /**
     * Does it.
     *
     * @throws EnvironmentFailure when broker or registry do not answer or refuse
     * @throws InputFailure when a setting cannot be used
     */
    public static <T> T to(Callable<T> action) throws Exception {
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
            throw new EnvironmentFailure(
                    new Sentence(
                                    "Kafka 没有完成请求，请检查地址、状态和权限：",
                                    "Kafka did not do what was asked; check address, state and permissions: ")
                            .with(String.valueOf(e.getMessage())),
                    e);
        }
    }
}
