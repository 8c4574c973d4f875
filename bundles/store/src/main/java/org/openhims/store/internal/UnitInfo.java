// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.openjpa.persistence.PersistenceProviderImpl;

/** What a container tells OpenJPA of a unit: entities by name, enhanced at build time, with the module's loader. */
record UnitInfo(String name, ClassLoader module, DataSource source, List<String> entities, Properties settings)
        implements PersistenceUnitInfo {

    /** The settings without which OpenJPA would keep class loaders, enhance at run time or scan the class path. */
    static Properties settings(String name, String dictionary) {
        Properties settings = new Properties();
        settings.setProperty("openjpa.Id", name);
        settings.setProperty("openjpa.Log", "slf4j");
        settings.setProperty("openjpa.RuntimeUnenhancedClasses", "unsupported");
        settings.setProperty("openjpa.DynamicEnhancementAgent", "false");
        settings.setProperty("openjpa.Compatibility", "FilterPCRegistryClasses=true");
        settings.setProperty("openjpa.MetaDataRepository", ModuleRepository.class.getName());
        settings.setProperty("openjpa.ConnectionRetainMode", "transaction");
        settings.setProperty("openjpa.jdbc.DBDictionary", dictionary);
        return settings;
    }

    @Override
    public String getPersistenceUnitName() {
        return name;
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProviderImpl.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return source;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return null;
    }

    @Override
    public List<String> getManagedClassNames() {
        return entities;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return settings;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
        return module;
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // Entities are enhanced at build time.
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return new ModuleLoader(module);
    }
}
