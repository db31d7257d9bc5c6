import { DataTypes, Sequelize } from 'sequelize';

const env = process.env;

export const sequelize = new Sequelize(env.DB_NAME, env.DB_USER, env.DB_PASSWORD, {
    dialect: 'postgres',
    host: env.DB_HOST,
    port: Number(env.DB_PORT),
    logging: false,
    pool: { max: 10, min: 2 },
    dialectOptions: { keepAlive: true },
    define: { timestamps: false, underscored: true, freezeTableName: true },
});

export const Product = sequelize.define('product', {
    id: { type: DataTypes.UUID, primaryKey: true },
    slug: DataTypes.TEXT,
    title: DataTypes.TEXT,
    description: DataTypes.TEXT,
    category: DataTypes.TEXT,
    brand: DataTypes.TEXT,
    status: DataTypes.TEXT,
    taxClass: DataTypes.TEXT,
    vendorId: DataTypes.UUID,
    priceMinor: DataTypes.BIGINT,
    attributes: DataTypes.TEXT,
    image: DataTypes.TEXT,
    rating: DataTypes.DECIMAL,
    ratingCount: DataTypes.INTEGER,
    inStock: DataTypes.BOOLEAN,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
    version: DataTypes.INTEGER,
});

export const Variant = sequelize.define('variant', {
    sku: { type: DataTypes.TEXT, primaryKey: true },
    productId: DataTypes.UUID,
    options: DataTypes.TEXT,
    priceMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    position: DataTypes.INTEGER,
    barcode: DataTypes.TEXT,
    weightGrams: DataTypes.INTEGER,
    retired: DataTypes.BOOLEAN,
    inStock: DataTypes.BOOLEAN,
});
