// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.util.Set;
import org.apache.openjpa.conf.OpenJPAConfiguration;
import org.apache.openjpa.conf.OpenJPAConfigurationImpl;
import org.apache.openjpa.meta.MetaDataRepository;
import org.apache.openjpa.persistence.PersistenceProviderImpl;

/**
 * OpenJPA prepares for enhancing classes as they are loaded, whatever its settings say, and warns when it cannot. Entities are
 * enhanced at build time, so for that preparation there are none.
 */
final class UnitProvider extends PersistenceProviderImpl {

    @Override
    protected OpenJPAConfiguration newConfigurationImpl() {
        return new WithoutEntities();
    }

    private static final class WithoutEntities extends OpenJPAConfigurationImpl {

        private WithoutEntities() {
            super(true, false);
        }

        @Override
        public MetaDataRepository getMetaDataRepositoryInstance() {
            MetaDataRepository none = new NoEntities();
            none.setConfiguration(this);
            return none;
        }
    }

    private static final class NoEntities extends MetaDataRepository {

        private static final long serialVersionUID = 1L;

        @Override
        public Set<String> getPersistentTypeNames(boolean inDevelopment, ClassLoader loader) {
            return Set.of();
        }
    }
}
