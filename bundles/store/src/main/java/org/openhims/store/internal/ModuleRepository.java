// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import org.apache.openjpa.jdbc.meta.MappingRepository;

/**
 * Knows the entities of one module. OpenJPA tells every repository of every enhanced class, and those of other modules would
 * keep their loaders after an update.
 */
public final class ModuleRepository extends MappingRepository {

    private static final long serialVersionUID = 1L;

    private final transient ClassLoader module = ModuleLoader.current();

    @Override
    public void register(Class<?> entity) {
        if (entity.getClassLoader() == module) {
            super.register(entity);
        }
    }
}
