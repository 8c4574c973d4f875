// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.function.Supplier;
import org.apache.openjpa.persistence.PersistenceProviderImpl;

/** OpenJPA's classes first, then the module's: the context loader while OpenJPA works for a module. */
final class ModuleLoader extends ClassLoader {

    private final ClassLoader module;

    ModuleLoader(ClassLoader module) {
        super(PersistenceProviderImpl.class.getClassLoader());
        this.module = module;
    }

    /** The module whose turn it is on this thread. */
    static ClassLoader current() {
        return ((ModuleLoader) Thread.currentThread().getContextClassLoader()).module;
    }

    ClassLoader module() {
        return module;
    }

    <T> T during(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(this);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return name.equals(ModuleRepository.class.getName()) ? ModuleRepository.class : module.loadClass(name);
    }

    @Override
    protected URL findResource(String name) {
        return module.getResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return module.getResources(name);
    }
}
