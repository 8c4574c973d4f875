// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.apache.openjpa.enhance.PCEnhancer;
import org.openhims.platform.store.Store;

/** The module in src/test/module, compiled and enhanced, in a class loader of its own as a bundle has it. */
final class SampleModule extends URLClassLoader {

    private static final String SOURCES = "src/test/module/org/openhims/sample/";

    private SampleModule(Path classes) throws IOException {
        super(new URL[] {classes.toUri().toURL()}, SampleModule.class.getClassLoader());
    }

    /** Leaves the classes in the folder. */
    static SampleModule in(Path folder) throws IOException {
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-cp", System.getProperty("java.class.path"),
                "-d", folder.toString(), SOURCES + "Bed.java", SOURCES + "Beds.java");
        SampleModule module = new SampleModule(folder);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(module);
        try {
            PCEnhancer.main(new String[] {"-p", "src/test/resources/sample-persistence.xml",
                folder.resolve("org/openhims/sample/Bed.class").toString()});
        } finally {
            thread.setContextClassLoader(before);
        }
        return new SampleModule(folder);
    }

    /** The same classes once more, in a new loader. */
    static SampleModule copyOf(Path folder) throws IOException {
        return new SampleModule(folder);
    }

    Wards start(Store store) {
        try {
            return (Wards) loadClass("org.openhims.sample.Beds").getConstructor(Store.class).newInstance(store);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
