package org.pledgehub.cli.ops;

import java.io.IOException;
import java.nio.file.Path;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.streams.install.Setup;
import org.pledgehub.streams.install.SetupReader;

/** A file that declares parties, pools and policies. */
public final class SetupFile {

    private SetupFile() {}

    /**
     * What it declares.
     *
     * @throws InputFailure where it cannot be read, or with every mistake in it
     */
    public static Setup read(Path file) {
        try {
            return Applying.loaded(SetupReader.read(file));
        } catch (IOException unreadable) {
            throw new InputFailure(new Sentence(
                            "无法读取文件，请检查路径、权限和 UTF-8 编码：",
                            "The file cannot be read; check path, permissions and UTF-8: ")
                    .with(file));
        }
    }
}
