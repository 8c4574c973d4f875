// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.openjpa.lib.jdbc.DelegatingConnection;
import org.apache.openjpa.meta.MetaDataRepository;
import org.apache.openjpa.persistence.OpenJPAEntityManager;
import org.apache.openjpa.persistence.OpenJPAEntityManagerFactorySPI;
import org.apache.openjpa.persistence.OpenJPAPersistence;

/** A transaction of a unit with entities: versions are checked at the flush, on one connection from begin to commit. */
final class JpaSession implements Session {

    private final OpenJPAEntityManager em;
    private Connection connection;

    private JpaSession(EntityManagerFactory factory) {
        em = OpenJPAPersistence.cast(factory.createEntityManager());
        em.getTransaction().begin();
        em.beginStore();
    }

    static Factory factory(String name, DataSource source, Dialect dialect, ClassLoader module, Class<?>... entities) {
        List<String> names = Stream.of(entities).map(Class::getName).toList();
        UnitInfo unit = new UnitInfo(name, module, source, names, UnitInfo.settings(name, dialect.dictionary()));
        EntityManagerFactory factory = new UnitProvider().createContainerEntityManagerFactory(unit, Map.of());
        learn(factory, module, entities);
        return new Factory() {
            @Override
            public Session open() {
                return new JpaSession(factory);
            }

            @Override
            public void close() {
                factory.close();
            }
        };
    }

    /** Loads the metadata of all entities now, not in the first transaction. */
    private static void learn(EntityManagerFactory factory, ClassLoader module, Class<?>... entities) {
        MetaDataRepository repository =
                ((OpenJPAEntityManagerFactorySPI) factory).getConfiguration().getMetaDataRepositoryInstance();
        factory.createEntityManager().close();
        for (Class<?> entity : entities) {
            repository.getMetaData(entity, module, true);
        }
        repository.loadPersistentTypes(false, module);
    }

    @Override
    public EntityManager em() {
        return em;
    }

    @Override
    public Connection connection() {
        em.flush();
        if (connection == null) {
            connection = (Connection) em.getConnection();
        }
        return connection;
    }

    @Override
    public boolean wrote() {
        return WatchedConnection.wrote(((DelegatingConnection) connection()).getInnermostDelegate());
    }

    @Override
    public void commit() {
        em.getTransaction().commit();
    }

    @Override
    public void close() {
        if (em.getTransaction().isActive()) {
            em.getTransaction().rollback();
        }
        em.close();
    }
}
