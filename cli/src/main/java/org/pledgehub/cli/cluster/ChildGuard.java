package org.pledgehub.cli.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * First main class of every child process: runs the main class named by the first argument and ends the JVM as soon as
 * standard input closes. The parent holds the other end of that pipe and never writes to it, so the pipe closes when the
 * parent ends, whatever ends it, {@code kill -9} included.
 */
public final class ChildGuard {
    /** Exit code of a child that ended because its parent had. */
    static final int PARENT_GONE = 87;

    private ChildGuard() {}

    /**
     * Runs a main class under guard.
     *
     * @param args the main class, then its arguments
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        watch(System.in);
        var main = Class.forName(args[0]).getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException failure) {
            failure.printStackTrace(System.err);
            Runtime.getRuntime().halt(1);
        }
    }

    private static void watch(InputStream parent) {
        var thread = new Thread(() -> haltAfter(parent), "parent-guard");
        thread.setDaemon(true);
        thread.start();
    }

    private static void haltAfter(InputStream parent) {
        try {
            parent.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // A broken pipe says the same as an end of input: the parent is gone.
        }
        Runtime.getRuntime().halt(PARENT_GONE);
    }
}
