// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.openjpa.enhance.PCEnhancer;
import org.openhims.platform.store.Store;
import org.openhims.store.internal.sample.Wards;

/** The sample module in a class loader of its own with enhanced entities, as a bundle has it. */
final class SampleModule extends URLClassLoader {

    private static final String PACKAGE = "org/openhims/store/internal/sample/";

    private SampleModule(Path classes) throws IOException {
        super(new URL[] {classes.toUri().toURL()}, SampleModule.class.getClassLoader());
    }

    /** Copies and enhances the classes into the folder. */
    static SampleModule in(Path folder) throws IOException {
        Path target = Files.createDirectories(folder.resolve(PACKAGE));
        for (String name : new String[] {"Bed", "Beds"}) {
            try (InputStream original = SampleModule.class.getClassLoader().getResourceAsStream(PACKAGE + name + ".class")) {
                Files.copy(original, target.resolve(name + ".class"));
            }
        }
        PCEnhancer.main(new String[] {"-addDefaultConstructor", "true", "-p", "src/test/resources/sample-persistence.xml",
            "-directory", folder.toString(), target.resolve("Bed.class").toString()});
        return new SampleModule(folder);
    }

    Wards start(Store store) {
        try {
            return (Wards) loadClass("org.openhims.store.internal.sample.Beds").getConstructor(Store.class).newInstance(store);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Own classes first, as a bundle's loader does. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null && name.contains(".sample.Bed")) {
                loaded = findClass(name);
            }
            return loaded != null ? loaded : super.loadClass(name, resolve);
        }
    }
}
